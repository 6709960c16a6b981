// SPDX-License-Identifier: Apache-2.0

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Replaces three things that Java links while a program runs, and that its cache of loaded classes
/// cannot keep, by plain code that does the same: switches over types, the methods `equals`,
/// `hashCode` and `toString` of records, and the orders that `Comparator` makes of keys. The first
/// argument is a folder of jars; those whose names start with `casus-` are written anew. Same jars
/// in, same jars out (docs/decisions/0013-linked-early.md).
void main(String[] arguments) throws IOException {
  Path folder = Path.of(arguments[0]);
  List<Path> jars = new ArrayList<>();
  try (var files = Files.list(folder)) {
    files
        .filter(f -> f.getFileName().toString().matches("casus-.*\\.jar"))
        .sorted(Comparator.comparing(Path::toString))
        .forEach(jars::add);
  }
  List<URL> urls = new ArrayList<>();
  for (Path jar : jars) {
    urls.add(jar.toUri().toURL());
  }
  int[] counts = new int[3];
  try (URLClassLoader classes = new URLClassLoader(urls.toArray(URL[]::new))) {
    // What the jars hold is looked up in the jars, never by loading it.
    ClassHierarchyResolver hierarchy =
        ClassHierarchyResolver.ofResourceParsing(classes)
            .orElse(ClassHierarchyResolver.defaultResolver())
            .cached();
    ClassFile file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    SortedSet<Path> readers = readersOfOrdering(folder);
    List<byte[]> anew = new ArrayList<>();
    for (Path jar : jars) {
      anew.add(rewritten(jar, file, readers.contains(jar), counts));
    }
    for (int i = 0; i < jars.size(); i++) {
      if (!Arrays.equals(Files.readAllBytes(jars.get(i)), anew.get(i))) {
        Files.write(jars.get(i), anew.get(i));
      }
    }
  }
  System.out.println(
      "linked early: "
          + counts[0]
          + " switches over types, "
          + counts[1]
          + " methods of records, "
          + counts[2]
          + " orders");
}

/// Returns the jars whose modules read the one that `Ordering` is in: only they can call it.
SortedSet<Path> readersOfOrdering(Path folder) {
  ModuleFinder finder = ModuleFinder.of(folder);
  SortedSet<String> names = new TreeSet<>();
  finder.findAll().forEach(module -> names.add(module.descriptor().name()));
  SortedSet<Path> readers = new TreeSet<>();
  for (ResolvedModule module :
      ModuleLayer.boot()
          .configuration()
          .resolve(finder, ModuleFinder.ofSystem(), names)
          .modules()) {
    boolean reads =
        module.name().equals(ORDERING_MODULE)
            || module.reads().stream().anyMatch(read -> read.name().equals(ORDERING_MODULE));
    if (reads) {
      readers.add(folder.resolve(Path.of(module.reference().location().get()).getFileName()));
    }
  }
  return readers;
}

/// Returns a jar with the same entries in the same order and of the same times.
byte[] rewritten(Path jar, ClassFile file, boolean orders, int[] counts) throws IOException {
  var bytes = new ByteArrayOutputStream();
  try (ZipFile in = new ZipFile(jar.toFile());
      ZipOutputStream out = new ZipOutputStream(bytes)) {
    for (ZipEntry entry : in.stream().toList()) {
      byte[] content = in.getInputStream(entry).readAllBytes();
      if (entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class")) {
        content = rewritten(content, file, orders, counts);
      }
      ZipEntry same = new ZipEntry(entry.getName());
      same.setTimeLocal(entry.getTimeLocal());
      out.putNextEntry(same);
      out.write(content);
      out.closeEntry();
    }
  }
  return bytes.toByteArray();
}

byte[] rewritten(byte[] content, ClassFile file, boolean orders, int[] counts) {
  ClassModel model = file.parse(content);
  boolean linksLate =
      model.methods().stream()
          .flatMap(m -> m.code().stream())
          .flatMap(c -> c.elementStream())
          .anyMatch(e ->
              e instanceof InvokeDynamicInstruction i && kind(i) != Kind.OTHER
                  || orders && isOrder(model, e));
  if (!linksLate) {
    return content;
  }
  List<Consumer<java.lang.classfile.ClassBuilder>> methods = new ArrayList<>();
  ClassTransform bodies =
      ClassTransform.transformingMethodBodies((CodeBuilder code, CodeElement element) -> {
        if (element instanceof InvokeDynamicInstruction late && kind(late) != Kind.OTHER) {
          counts[kind(late) == Kind.SWITCH ? 0 : 1]++;
          String name = "$" + late.name().stringValue() + methods.size();
          methods.add(method(model, name, late));
          boolean inInterface = model.flags().has(AccessFlag.INTERFACE);
          ClassDesc owner = model.thisClass().asSymbol();
          code.invokestatic(owner, name, late.typeSymbol(), inInterface);
        } else if (orders && isOrder(model, element)) {
          counts[2]++;
          InvokeInstruction call = (InvokeInstruction) element;
          MethodTypeDesc type = call.typeSymbol();
          if (call.opcode() == Opcode.INVOKEINTERFACE) {
            type = type.insertParameterTypes(0, COMPARATOR);
          }
          code.invokestatic(ORDERING, call.name().stringValue(), type);
        } else {
          code.with(element);
        }
      });
  return file.transformClass(
      model, bodies.andThen(ClassTransform.endHandler(c -> methods.forEach(m -> m.accept(c)))));
}

static final ClassDesc COMPARATOR = ClassDesc.of("java.util.Comparator");
static final String ORDERING_MODULE = "casus.treaty";
static final ClassDesc ORDERING = ClassDesc.of("casus.treaty.Ordering");
static final Set<String> ORDERS =
    Set.of("comparing", "comparingInt", "thenComparing", "thenComparingInt");

/// Whether a call makes an order in a way that `Ordering` has too.
boolean isOrder(ClassModel model, CodeElement element) {
  return element instanceof InvokeInstruction call
      && call.owner().asSymbol().equals(COMPARATOR)
      && ORDERS.contains(call.name().stringValue())
      && !(call.opcode() == Opcode.INVOKEINTERFACE && call.typeSymbol().parameterCount() > 1)
      && model.thisClass().asInternalName().startsWith("casus/")
      && !model.thisClass().asSymbol().equals(ORDERING);
}

enum Kind {
  SWITCH,
  RECORD,
  OTHER
}

Kind kind(InvokeDynamicInstruction late) {
  String owner = late.bootstrapMethod().owner().descriptorString();
  if (owner.equals("Ljava/lang/runtime/ObjectMethods;")) {
    return Kind.RECORD;
  }
  boolean overTypes =
      owner.equals("Ljava/lang/runtime/SwitchBootstraps;")
          && late.bootstrapMethod().methodName().equals("typeSwitch")
          && late.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
  return overTypes ? Kind.SWITCH : Kind.OTHER;
}

Consumer<java.lang.classfile.ClassBuilder> method(
    ClassModel model, String name, InvokeDynamicInstruction late) {
  int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
  List<ConstantDesc> arguments = late.bootstrapArgs();
  Consumer<CodeBuilder> body =
      kind(late) == Kind.SWITCH
          ? code -> chosen(code, arguments)
          : switch (late.name().stringValue()) {
            case "equals" -> code -> equal(code, fields(arguments), (ClassDesc) arguments.get(0));
            case "hashCode" -> code -> hash(code, fields(arguments));
            case "toString" -> code -> told(code, fields(arguments), simpleName(model));
            default -> throw new IllegalStateException(late.toString());
          };
  return type -> type.withMethodBody(name, late.typeSymbol(), flags, body);
}

List<DirectMethodHandleDesc> fields(List<ConstantDesc> arguments) {
  return arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
}

/// The index of the first type, from the index given on, that the value is of; -1 for null, and the
/// count of types if it is of none. What `SwitchBootstraps.typeSwitch` promises.
void chosen(CodeBuilder code, List<ConstantDesc> types) {
  Label there = code.newLabel();
  code.aload(0).ifnonnull(there).iconst_m1().ireturn().labelBinding(there);
  for (int i = 0; i < types.size(); i++) {
    Label next = code.newLabel();
    code.iload(1).loadConstant(i).if_icmpgt(next);
    code.aload(0).instanceOf((ClassDesc) types.get(i)).ifeq(next);
    code.loadConstant(i).ireturn().labelBinding(next);
  }
  code.loadConstant(types.size()).ireturn();
}

void equal(CodeBuilder code, List<DirectMethodHandleDesc> fields, ClassDesc owner) {
  Label same = code.newLabel();
  Label different = code.newLabel();
  code.aload(0).aload(1).if_acmpeq(same).aload(1).instanceOf(owner).ifeq(different);
  for (DirectMethodHandleDesc field : fields) {
    ClassDesc type = field.invocationType().returnType();
    read(code, field, owner, 0);
    read(code, field, owner, 1);
    switch (TypeKind.from(type)) {
      case BOOLEAN, BYTE, CHAR, SHORT, INT -> code.if_icmpne(different);
      case LONG -> code.lcmp().ifne(different);
      case FLOAT, DOUBLE -> {
        MethodTypeDesc compare = MethodTypeDesc.of(CD_int, type, type);
        code.invokestatic(boxOf(type), "compare", compare).ifne(different);
      }
      default -> {
        MethodTypeDesc equals = MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object);
        code.invokestatic(ClassDesc.of("java.util.Objects"), "equals", equals).ifeq(different);
      }
    }
  }
  code.labelBinding(same).iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
}

void hash(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
  code.iconst_0();
  for (DirectMethodHandleDesc field : fields) {
    ClassDesc type = field.invocationType().returnType();
    code.bipush(31).imul();
    read(code, field, field.owner(), 0);
    ClassDesc by = type.isPrimitive() ? boxOf(type) : ClassDesc.of("java.util.Objects");
    MethodTypeDesc hashCode = MethodTypeDesc.of(CD_int, type.isPrimitive() ? type : CD_Object);
    code.invokestatic(by, "hashCode", hashCode).iadd();
  }
  code.ireturn();
}

void told(CodeBuilder code, List<DirectMethodHandleDesc> fields, String simpleName) {
  ClassDesc builder = ClassDesc.of("java.lang.StringBuilder");
  MethodTypeDesc append = MethodTypeDesc.of(builder, CD_String);
  code.new_(builder).dup().invokespecial(builder, "<init>", MethodTypeDesc.ofDescriptor("()V"));
  String before = simpleName + "[";
  for (DirectMethodHandleDesc field : fields) {
    ClassDesc type = field.invocationType().returnType();
    code.loadConstant(before + field.methodName() + "=").invokevirtual(builder, "append", append);
    read(code, field, field.owner(), 0);
    code.invokestatic(CD_String, "valueOf", MethodTypeDesc.of(CD_String, shown(type)));
    code.invokevirtual(builder, "append", append);
    before = ", ";
  }
  code.loadConstant(fields.isEmpty() ? before + "]" : "]").invokevirtual(builder, "append", append);
  code.invokevirtual(builder, "toString", MethodTypeDesc.of(CD_String)).areturn();
}

void read(CodeBuilder code, DirectMethodHandleDesc field, ClassDesc owner, int from) {
  code.aload(from);
  if (from > 0) {
    code.checkcast(owner);
  }
  code.getfield(owner, field.methodName(), field.invocationType().returnType());
}

/// As `String.valueOf` takes it: it has no form for bytes and shorts.
ClassDesc shown(ClassDesc type) {
  return switch (TypeKind.from(type)) {
    case BYTE, SHORT, INT -> CD_int;
    case BOOLEAN, CHAR, LONG, FLOAT, DOUBLE -> type;
    default -> CD_Object;
  };
}

ClassDesc boxOf(ClassDesc primitive) {
  return switch (primitive.descriptorString()) {
    case "I" -> ClassDesc.of("java.lang.Integer");
    case "C" -> ClassDesc.of("java.lang.Character");
    default -> {
      String name = primitive.displayName();
      String first = name.substring(0, 1).toUpperCase(Locale.ROOT);
      yield ClassDesc.of("java.lang." + first + name.substring(1));
    }
  };
}

/// As `Class.getSimpleName` tells it.
String simpleName(ClassModel model) {
  return model.findAttribute(java.lang.classfile.Attributes.innerClasses()).stream()
      .flatMap(a -> a.classes().stream())
      .filter(c -> c.innerClass().asInternalName().equals(model.thisClass().asInternalName()))
      .flatMap(c -> c.innerName().stream())
      .map(n -> n.stringValue())
      .findFirst()
      .orElseGet(() -> {
        String whole = model.thisClass().asInternalName();
        return whole.substring(whole.lastIndexOf('/') + 1);
      });
}
