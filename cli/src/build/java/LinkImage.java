// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Links the product to a Java machine of its own: the command's modules and those of the JDK they
/// stand on, and no other. Such a machine has less to look through at each start than a whole JDK.
/// The first argument is the folder of the jars, the second the folder in which the machine comes
/// to lie under the name of the JDK it is made of, and the third a folder of caches made for
/// earlier jars, which is taken away. A JDK that cannot link makes none, and the launcher does
/// without (docs/decisions/0022-a-machine-of-its-own.md).
void main(String[] arguments) throws IOException {
  Path jars = Path.of(arguments[0]);
  Path home = Path.of(arguments[1]);
  Path java = Path.of(System.getProperty("java.home"));
  Path made = home.resolveSibling(home.getFileName() + ".new");
  delete(Path.of(arguments[2]));
  delete(made);
  Files.createDirectories(made);
  Path image = made.resolve(name(java));
  if (link(jars, image)) {
    delete(home);
    Files.move(made, home);
    System.out.println("linked to a machine of its own: " + home.resolve(name(java)));
  } else {
    delete(made);
    delete(home);
    System.out.println("this JDK cannot link; casus will start with the whole of it");
  }
}

/// Character sets of terminals are found by name only, so nothing requires their module.
private static boolean link(Path jars, Path image) {
  PrintWriter told = new PrintWriter(System.out, true);
  List<String> command =
      List.of(
          "--module-path",
          jars.toString(),
          "--add-modules",
          "casus.cli,jdk.charsets",
          "--output",
          image.toString(),
          "--no-header-files",
          "--no-man-pages");
  return ToolProvider.findFirst("jlink")
          .map(jlink -> jlink.run(told, told, command.toArray(String[]::new)))
          .orElse(1)
      == 0;
}

/// The maker and the exact version, as .mvn/find-jdk.sh puts them together.
private static String name(Path java) throws IOException {
  Properties release = new Properties();
  try (var file = Files.newBufferedReader(java.resolve("release"))) {
    release.load(file);
  }
  String maker = said(release, "IMPLEMENTOR").replaceFirst("[^A-Za-z0-9].*", "");
  String exact = said(release, "JAVA_RUNTIME_VERSION");
  return maker + "-" + (exact.isEmpty() ? said(release, "JAVA_VERSION") : exact);
}

private static String said(Properties release, String key) {
  return release.getProperty(key, "").replace("\"", "");
}

private static void delete(Path folder) throws IOException {
  if (!Files.exists(folder)) {
    return;
  }
  List<Path> all;
  try (Stream<Path> walk = Files.walk(folder)) {
    all = walk.sorted(Comparator.reverseOrder()).toList();
  }
  for (Path one : all) {
    Files.delete(one);
  }
}
