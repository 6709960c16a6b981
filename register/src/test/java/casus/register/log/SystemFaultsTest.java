// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.merkle.Bundle;
import casus.register.merkle.Tile;
import casus.register.note.JdkSignatures;
import casus.testkit.LeftOut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The system itself answers one call of a process that writes with EIO, as a failing disk does:
/// for each call in turn that touches a file of the log. Afterwards, without the fault, the log
/// opens, is sound from the entries up, and holds all that was acknowledged, each once and in
/// order. The machines try some calls; `-Dcasus.strikes=all` tries every one.
class SystemFaultsTest {
  private static final String CALLS =
      "openat,read,pread64,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,mkdir,mkdirat,"
          + "unlink,unlinkat,rmdir,lseek,ftruncate,fcntl,close,fstat,newfstatat,statx,stat,lstat,"
          + "access,faccessat,faccessat2,getdents64";
  private static final Pattern CALL = Pattern.compile("^[0-9]+ +([a-z0-9]+)\\(");
  private static final int SOME = 4;
  @TempDir Path folder;

  private record Run(List<String> said, int code, boolean struck, List<Call> calls) {}

  /// A call of a run: the tenth `write`, say. The system counts the calls of each name.
  private record Call(String name, int number) {}

  private static List<Call> calls(List<String> trace) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    List<Call> calls = new ArrayList<>();
    for (String line : trace) {
      Matcher call = CALL.matcher(line);
      if (call.find()) {
        calls.add(new Call(call.group(1), counts.merge(call.group(1), 1, Integer::sum)));
      }
    }
    return calls;
  }

  /// Lets one process write, with the fault at a call, if one is named.
  private Run run(Path strace, Path log, SortedSet<String> files, Optional<Call> call)
      throws Exception {
    Path trace = folder.resolve("trace");
    List<String> line =
        new ArrayList<>(
            List.of(
                strace.toString(), "-f", "-qq", "-o", trace.toString(), "-e", "trace=" + CALLS));
    files.forEach(file -> line.addAll(List.of("-P", log.resolve(file).toString())));
    call.ifPresent(one ->
        line.addAll(List.of("-e", "inject=" + one.name() + ":error=EIO:when=" + one.number())));
    line.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path") + ":" + System.getProperty("jdk.module.path", ""),
            Struck.class.getName(),
            log.toString(),
            Long.toString(size(log))));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    List<String> traced = Files.readAllLines(trace);
    boolean struck = traced.stream().anyMatch(one -> one.contains("(INJECTED)"));
    return new Run(output.lines().toList(), code, struck, calls(traced));
  }

  private static long size(Path log) {
    try (LogStorage storage = DirectoryStorage.open(log)) {
      return storage.head().size();
    }
  }

  /// A new log, with everything in it that a run will touch but for the last.
  private Path log(String name) throws IOException {
    Path log = folder.resolve(name);
    try (LogStorage storage = DirectoryStorage.create(log)) {
      List<byte[]> entries = new ArrayList<>();
      for (int i = 0; i < Tile.FULL - 2; i++) {
        entries.add(Writing.entry(i));
      }
      new LogWriter(storage).append(entries);
    }
    return log;
  }

  /// The names in a folder, its own as well.
  private static void names(Path log, SortedSet<String> names) throws IOException {
    try (Stream<Path> files = Files.walk(log)) {
      files.map(file -> log.relativize(file).toString()).forEach(names::add);
    }
  }

  /// Every name that a whole run gives or uses.
  private SortedSet<String> files(Path strace) throws Exception {
    Path log = log("names");
    SortedSet<String> names = new TreeSet<>();
    names(log, names);
    Run whole = run(strace, log, new TreeSet<>(List.of("")), Optional.empty());
    assertEquals("whole", whole.said().getLast(), whole::toString);
    names(log, names);
    for (String name : List.copyOf(names)) {
      names.add(name + ".unfinished");
    }
    return names;
  }

  @Test
  void theSystemFailsACallOnce() throws Exception {
    Optional<Path> strace =
        LeftOut.program("a failing system", "apt-get install -y strace", "strace");
    if (strace.isEmpty()) {
      return;
    }
    SortedSet<String> files = files(strace.get());
    List<Call> calls = run(strace.get(), log("none"), files, Optional.empty()).calls();
    assertTrue(calls.size() > 50, calls::toString);
    boolean all = "all".equals(System.getProperty("casus.strikes"));
    int step = all ? 1 : calls.size() / SOME;
    int struck = 0;
    int told = 0;
    int acknowledged = 0;
    for (int at = all ? 0 : step / 2; at < calls.size(); at += step) {
      Path log = log("log" + at);
      Run run = run(strace.get(), log, files, Optional.of(calls.get(at)));
      assertEquals(0, run.code(), run::toString);
      struck += run.struck() ? 1 : 0;
      told += run.said().getLast().startsWith("failed: ") ? 1 : 0;
      acknowledged += sound(log, run);
    }
    int count = struck;
    assertTrue(count >= SOME, () -> "only " + count + " calls failed");
    System.out.println(
        "EIO: "
            + calls.size()
            + " calls of a run touch the log; "
            + struck
            + " were failed, one a run; "
            + told
            + " told it, the others went on; "
            + acknowledged
            + " entries acknowledged, none lost; sound each time");
  }

  /// Checks a log without the fault, and returns how many entries were acknowledged.
  private static int sound(Path log, Run run) {
    int acknowledged = 0;
    try (LogStorage storage = DirectoryStorage.open(log)) {
      assertEquals(
          List.of(),
          Fsck.check(storage, List.of(Struck.LOG.key()), new JdkSignatures()),
          run::toString);
      int size = (int) storage.head().size();
      for (String line : run.said()) {
        String[] words = line.split(" ", -1);
        if (words.length == 2 && words[0].matches("[0-9]+")) {
          assertEquals(words[0], words[1], run::toString);
          assertTrue(Integer.parseInt(words[0]) < size, run::toString);
          acknowledged++;
        }
      }
      for (Tile tile : Tile.between(0, size)) {
        if (tile.level() == 0) {
          List<byte[]> bundle = Bundle.parse(storage.bundle(tile));
          for (int i = 0; i < tile.width(); i++) {
            assertArrayEquals(Writing.entry((int) tile.index() * Tile.FULL + i), bundle.get(i));
          }
        }
      }
      // and it goes on
      List<byte[]> more = List.of(Writing.entry(size));
      assertEquals(List.of((long) size), new LogWriter(storage).append(more));
    }
    return acknowledged;
  }
}
