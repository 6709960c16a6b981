# SPDX-License-Identifier: Apache-2.0
# Sourced by ./build and ./casus. Sets JAVA_HOME to a JDK 25.0.3 or newer, and jdk_runtime to its
# maker and exact version; otherwise says in one sentence what to do and exits with 127.
# Reads the file "release" of a JDK: starting Java only to ask its version costs 40 ms each.

# True if the folder $1 holds a JDK that is new enough.
jdk_fits() {
  [ -x "$1/bin/java" ] && [ -e "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  jdk_version= jdk_build= jdk_maker=
  while IFS='=' read -r jdk_key jdk_value; do
    jdk_value=${jdk_value#\"}
    jdk_value=${jdk_value%\"*}
    case $jdk_key in
      JAVA_VERSION) jdk_version=$jdk_value ;;
      JAVA_RUNTIME_VERSION) jdk_build=$jdk_value ;;
      IMPLEMENTOR) jdk_maker=$jdk_value ;;
    esac
    # A shell reads byte by byte, and what follows is long.
    [ -z "$jdk_version" ] || [ -z "$jdk_build" ] || [ -z "$jdk_maker" ] || break
  done <"$1/release"
  jdk_numbers=${jdk_version%%[!0-9.]*}
  jdk_major=${jdk_numbers%%.*}
  [ -n "$jdk_major" ] || return 1
  if [ "$jdk_major" -eq 25 ]; then
    # 25.0.0 to 25.0.2 are refused; 25.0.3, 25.0.3.1, 25.1.0 are fine
    case $jdk_numbers in
      25 | 25.0 | 25.0.0 | 25.0.0.* | 25.0.1 | 25.0.1.* | 25.0.2 | 25.0.2.*) return 1 ;;
    esac
  elif [ "$jdk_major" -lt 25 ]; then
    return 1
  fi
  jdk_runtime=${jdk_maker%%[!A-Za-z0-9]*}-${jdk_build:-$jdk_version}
  return 0
}

# Sets JAVA_HOME to the first folder that fits.
find_jdk() {
  if [ -n "${CASUS_JAVA_HOME-}" ]; then
    if jdk_fits "$CASUS_JAVA_HOME"; then
      JAVA_HOME=$CASUS_JAVA_HOME
      return 0
    fi
    echo "CASUS_JAVA_HOME is $CASUS_JAVA_HOME, which is not the folder of a JDK 25.0.3 or newer." >&2
    exit 127
  fi
  if [ -n "${JAVA_HOME-}" ] && jdk_fits "$JAVA_HOME"; then
    return 0
  fi
  jdk_java=$(command -v java) && jdk_java=$(readlink -f "$jdk_java" 2>/dev/null) || jdk_java=
  for jdk_folder in \
    "${jdk_java%/bin/java}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* \
    "${HOME-}"/.jdks/* "${HOME-}"/.local/share/mise/installs/java/* \
    "${HOME-}"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if jdk_fits "$jdk_folder"; then
      JAVA_HOME=$jdk_folder
      return 0
    fi
  done
  echo "Casus needs a JDK 25.0.3 or newer and found none: install one (Temurin, for example)" \
    "or set CASUS_JAVA_HOME to its folder." >&2
  exit 127
}

find_jdk
export JAVA_HOME
