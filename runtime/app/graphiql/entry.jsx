// GraphiQL over the endpoint that serves this page. What differs between services is in #config.
import {createGraphiQLFetcher} from '@graphiql/toolkit';
import {GraphiQL} from 'graphiql';
import 'graphiql/graphiql.css';
import {createRoot} from 'react-dom/client';

const config = JSON.parse(document.getElementById('config').textContent);
const fetcher = createGraphiQLFetcher({url: config.url});

// Tabs are kept per service and path, so that two services on one host do not share them.
const prefix = `moonwright:${config.name}:`;
const storage = {
  getItem: (key) => localStorage.getItem(prefix + key),
  setItem: (key, value) => localStorage.setItem(prefix + key, value),
  removeItem: (key) => localStorage.removeItem(prefix + key),
  clear: () => Object.keys(localStorage).filter((key) => key.startsWith(prefix)).forEach((key) => localStorage.removeItem(key)),
  get length() {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).length;
  },
};

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL fetcher={fetcher} storage={storage} defaultQuery={config.query} shouldPersistHeaders={false} />,
);
