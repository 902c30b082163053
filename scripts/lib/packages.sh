# Sourced by the scripts: what each of them needs from Debian 12, and how it is installed.

# Compiler, build tools and libraries of generator and runtime.
build_packages=(
  ca-certificates cmake g++ git ninja-build pkg-config
  libboost1.81-dev libcli11-dev libdtl-dev libfmt-dev libmd4c-dev libmimalloc-dev libsimdjson-dev libspdlog-dev libsqlite3-dev
  libvalijson-dev libxxhash-dev libyaml-cpp-dev nlohmann-json3-dev doctest-dev
)
# What the tests use beyond that.
test_packages=(curl librapidcheck-dev python3 sqlite3)
browser_packages=(chromium)

# A compiler cache is used where there is one, independent of where the tree lies.
if command -v ccache >/dev/null; then
  export CMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER-ccache} CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=true
fi

say() { printf '\033[1m== %s\033[0m\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# install_packages NAME...: those that are not there yet, with a word about it.
install_packages() {
  local missing=() name
  for name in "$@"; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "Installing ${missing[*]}"
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "These Debian packages are missing and need root to install: ${missing[*]}"
    as=(sudo)
  fi
  [ -n "${MOONWRIGHT_APT_UPDATED:-}" ] || "${as[@]}" apt-get -q update
  export MOONWRIGHT_APT_UPDATED=1
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "${missing[@]}"
}

# install_command COMMAND PACKAGE...: the packages, unless the command comes from somewhere else already.
install_command() {
  local wanted=$1
  shift
  command -v "$wanted" >/dev/null || install_packages "$@"
}

# A free port: the wanted one, or the next that nobody listens on.
free_port() {
  local port=$1
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  echo "$port"
}
