// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Names in a bill of materials (CycloneDX, JSON) what the build unpacks and compiles into the
/// product. Maven does not know it as a dependency, so its plugin leaves it out. Arguments: the
/// file, then for each part group, name, version and licence, each after the other.
void main(String[] arguments) throws IOException {
  Path file = Path.of(arguments[0]);
  String bill = Files.readString(file);
  StringBuilder parts = new StringBuilder();
  for (int i = 1; i + 3 < arguments.length; i += 4) {
    String group = arguments[i];
    String name = arguments[i + 1];
    String version = arguments[i + 2];
    String address = "pkg:maven/" + group + "/" + name + "@" + version;
    parts.append(
        """

            {
              "type" : "library",
              "bom-ref" : "%s",
              "group" : "%s",
              "name" : "%s",
              "version" : "%s",
              "licenses" : [ { "license" : { "id" : "%s" } } ],
              "purl" : "%s"
            },\
        """
            .formatted(address, group, name, version, arguments[i + 3], address));
  }
  String start = "\n  \"components\" : [";
  if (!bill.contains(start)) {
    throw new IllegalStateException(file + " has no list of components.");
  }
  Files.writeString(file, bill.replaceFirst(java.util.regex.Pattern.quote(start), start + parts));
}
