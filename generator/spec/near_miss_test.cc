#include "generator/spec/near_miss.h"

#include <doctest/doctest.h>

using moonwright::spec::near_miss;

TEST_CASE("words that are all but verbs") {
  CHECK(near_miss("/Has") == "/has");
  CHECK(near_miss("/Gets-or-creates") == "/gets-or-creates");
  CHECK(near_miss("/posts(the") == "/posts (the");
  CHECK(near_miss("/has").empty());
  CHECK(near_miss("/has2").empty());
  CHECK(near_miss("/etc/Passwd").empty());
  CHECK(near_miss("/").empty());
}

TEST_CASE("words that are all but terms") {
  CHECK(near_miss("todo:item,user:item") == "todo:item, user:item");
  CHECK(near_miss("a:b;c:d,:e") == "a:b; c:d, :e");
  CHECK(near_miss("[todo:item]") == "todo:item");
  CHECK(near_miss("backend:service's") == "backend:service");
  CHECK(near_miss("backend:service\xE2\x80\x99s") == "backend:service");
  CHECK(near_miss("10:30,11:00").empty());
  CHECK(near_miss("http://x/y").empty());
  CHECK(near_miss("std::string").empty());
  CHECK(near_miss("a:b,c").empty());
  CHECK(near_miss("C:\\x").empty());
  CHECK(near_miss(":its").empty());
}
