// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every name that documents may take from the code: types, their constants and methods, packages.
final class CodeNames {
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*(\\.[A-Z][A-Za-z0-9]*)*");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  private static final Pattern METHOD = Pattern.compile("([A-Z][A-Za-z0-9.]*)\\.([a-z][A-Za-z]*)");
  private static final Pattern PACKAGE = Pattern.compile("casus(\\.[a-z]+)+");

  private final SortedSet<String> types = new TreeSet<>();
  private final SortedSet<String> constants = new TreeSet<>();
  private final SortedSet<String> methods = new TreeSet<>();
  private final SortedSet<String> packages = new TreeSet<>();

  CodeNames() {
    for (var type : Production.classes()) {
      if (type.isAnonymousClass()) {
        continue;
      }
      addType(type);
      addPackage(type.getPackageName());
    }
    // Tests are no class files of the product; their files are named after them.
    for (var file : Repository.javaFiles()) {
      types.add(file.getFileName().toString().replace(".java", ""));
    }
  }

  private void addType(JavaClass type) {
    var name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    var names = new TreeSet<String>(List.of(name, name.substring(name.lastIndexOf('.') + 1)));
    types.addAll(names);
    for (var field : type.getFields()) {
      if (isConstant(field)) {
        constants.add(field.getName());
        names.forEach(n -> constants.add(n + "." + field.getName()));
      }
    }
    type.getMethods()
        .forEach(method -> names.forEach(n -> methods.add(n + "." + method.getName())));
  }

  private static boolean isConstant(JavaField field) {
    return field.getModifiers().contains(JavaModifier.STATIC)
        && CONSTANT.matcher(field.getName()).matches();
  }

  private void addPackage(String name) {
    for (var at = name.length(); at > 0; at = name.lastIndexOf('.', at - 1)) {
      packages.add(name.substring(0, at));
    }
  }

  int count() {
    return types.size();
  }

  /// Packages that hold classes, without those that only hold packages.
  SortedSet<String> packages() {
    return packages;
  }

  /// Tells whether a word in backticks claims to be a name of the code.
  static boolean isName(String word) {
    return TYPE.matcher(word).matches()
        || METHOD.matcher(word).matches()
        || PACKAGE.matcher(word).matches();
  }

  /// Tells whether a word that claims to be a name of the code is one.
  boolean has(String word) {
    return types.contains(word)
        || Files.exists(Repository.root().resolve(word))
        || constants.contains(word)
        || methods.contains(word)
        || packages.contains(word);
  }
}
