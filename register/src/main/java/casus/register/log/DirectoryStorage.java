// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.merkle.Bundle;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/// A log in a folder, in the paths of C2SP tlog-tiles, so that any web server can serve it as it
/// lies there. Beside them: `head`, `journal`, `evidence/`, and `lock`, which one process at a time
/// can hold.
///
/// A growth counts from the moment at which its entries are at the end of the journal: one flush to
/// the disk for the whole group. Its tiles and bundles are written as well, for readers, and are
/// settled now and then: flushed, `head` put in place, and the journal begun anew. Opening a log
/// makes again from the journal what was not settled.
public final class DirectoryStorage implements LogStorage {
  private static final String HEAD = "head";
  private static final String JOURNAL = "journal";
  private static final int MOST_UNSETTLED_FILES = 1_024;
  private static final int MOST_JOURNAL_BYTES = 32 << 20;
  private static final String CHECKPOINT = "checkpoint";
  private static final String UNFINISHED = ".unfinished";
  private static final int HEX_FOLDER = 2;

  private final Path root;
  private final Disk disk;
  private final ExclusiveFile lock;
  private final LeafIndex leaves = new LeafIndex();
  private final Object writing = new Object();
  private final SortedSet<Path> unsettled = new TreeSet<>();
  private final SortedSet<Path> unsettledFolders = new TreeSet<>();
  private final SortedSet<Path> outdated = new TreeSet<>();
  // what is not full yet, by the tile it will be
  private final Map<Tile, byte[]> openTiles = new ConcurrentSkipListMap<>();
  private final Map<Tile, byte[]> openBundles = new ConcurrentSkipListMap<>();
  private volatile Head head;
  private long journalBytes;
  private boolean broken;

  private DirectoryStorage(Path root, Disk disk, ExclusiveFile lock, Head head) {
    this.root = root;
    this.disk = disk;
    this.lock = lock;
    this.head = head;
  }

  /// Makes a new log in a folder that is empty or not there.
  ///
  /// @param root the folder
  /// @return the log, open
  /// @throws StorageException if something is there already, or it cannot be made
  public static DirectoryStorage create(Path root) {
    try {
      Files.createDirectories(root);
      try (var files = Files.list(root)) {
        if (files.findAny().isPresent()) {
          throw new StorageException("A new log needs a folder of its own; not empty is " + root);
        }
      }
      Disk.SYSTEM.write(root.resolve(JOURNAL), new byte[0]);
      Disk.SYSTEM.write(root.resolve(HEAD), text(Head.EMPTY));
      Disk.SYSTEM.flushNames(root);
    } catch (IOException | UncheckedIOException failure) {
      throw new StorageException("No log can be made in " + root + ": " + failure, failure);
    }
    return open(root);
  }

  /// Opens a log. Never makes one: a log that is missing is a fault to be looked into.
  ///
  /// @param root its folder
  /// @return the log, open; nobody else can open it until it is closed
  /// @throws StorageException if there is none, or another process has it open
  public static DirectoryStorage open(Path root) {
    return open(root, Disk.SYSTEM);
  }

  static DirectoryStorage open(Path root, Disk disk) {
    try {
      ExclusiveFile lock = lock(root);
      try {
        DirectoryStorage storage =
            new DirectoryStorage(root, disk, lock, head(disk.read(root.resolve(HEAD)), root));
        storage.recover();
        storage.readLeaves();
        return storage;
      } catch (IOException | RuntimeException failure) {
        lock.close();
        throw failure;
      }
    } catch (NoSuchFileException none) {
      throw new StorageException("There is no log in " + root + ".", none);
    } catch (IOException | MalformedException | IndexOutOfBoundsException failure) {
      throw new StorageException("The log in " + root + " cannot be opened: " + failure, failure);
    }
  }

  private static ExclusiveFile lock(Path root) throws IOException {
    if (!Files.exists(root.resolve(HEAD))) {
      throw new NoSuchFileException(root.resolve(HEAD).toString());
    }
    return ExclusiveFile.take(root.resolve("lock"))
        .orElseThrow(() ->
            new StorageException(
                "The log in " + root + " is open already; one process may write."));
  }

  private static byte[] text(Head head) {
    String text = head.size() + "\n" + head.root().toBase64() + "\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Head head(byte[] bytes, Path root) {
    String[] lines = new String(bytes, StandardCharsets.US_ASCII).split("\n", -1);
    try {
      if (lines.length == 3 && lines[2].isEmpty()) {
        return new Head(Strict.decimal(lines[0], 1), Hash.parse(lines[1], 2));
      }
    } catch (MalformedException torn) {
      throw new StorageException("The head of the log in " + root + " cannot be read.", torn);
    }
    throw new StorageException("The head of the log in " + root + " cannot be read.");
  }

  /// Makes again what the journal holds and the tiles may not.
  private void recover() throws IOException {
    byte[] journal = disk.read(root.resolve(JOURNAL));
    List<Journal.Group> groups =
        Journal.parse(journal).stream().filter(group -> group.to().size() > head.size()).toList();
    if (groups.isEmpty()) {
      if (journal.length > 0) {
        // what was cut short at the end must not stand before what comes
        disk.flushNames(root);
        disk.write(root.resolve(JOURNAL), new byte[0]);
      }
      return;
    }
    Edge edge = Edge.of(this);
    for (Journal.Group group : groups) {
      Growth growth =
          edge.grow(group.entries(), group.entries().stream().map(Hash::ofLeaf).toList());
      if (group.from() != head.size() || !growth.to().equals(group.to())) {
        throw new StorageException("The journal in " + root + " is not of this log.");
      }
      lay(growth);
      head = growth.to();
    }
    settle();
  }

  /// Remembers the first place of each leaf: only that is ever asked for.
  private void know(Hash leaf, long place) {
    if (leaves.find(leaf, at -> leafAt(at).equals(leaf)) < 0) {
      leaves.add(leaf, place);
    }
  }

  private void readLeaves() {
    for (Tile tile : Tile.between(0, head.size())) {
      if (tile.level() == 0) {
        byte[] hashes = tile(tile);
        if (hashes.length < tile.width() * Hash.BYTES) {
          throw new StorageException("The tile " + tile.path() + " is too short.");
        }
        for (int i = 0; i < tile.width(); i++) {
          know(Hash.at(hashes, i * Hash.BYTES), tile.index() * Tile.FULL + i);
        }
      }
    }
  }

  @Override
  public Head head() {
    return head;
  }

  @Override
  public boolean advance(Growth growth) {
    synchronized (writing) {
      if (broken) {
        throw new StorageException("Writing to this log has failed before; open it anew.");
      }
      if (!head.equals(growth.from())) {
        return false;
      }
      try {
        byte[] record = Journal.record(growth);
        disk.append(root.resolve(JOURNAL), record);
        journalBytes += record.length;
        lay(growth);
        head = growth.to();
        if (journalBytes > MOST_JOURNAL_BYTES || unsettled.size() > MOST_UNSETTLED_FILES) {
          settle();
        }
        for (int i = 0; i < growth.leaves().size(); i++) {
          know(growth.leaves().get(i), growth.from().size() + i);
        }
      } catch (IOException | RuntimeException failure) {
        broken = true;
        throw new StorageException("Writing to " + root + " has failed: " + failure, failure);
      }
      return true;
    }
  }

  /// Writes what is full for readers, and keeps what is not until it is settled or published.
  private void lay(Growth growth) throws IOException {
    for (Map.Entry<Tile, List<byte[]>> one : growth.bundles().entrySet()) {
      Tile tile = one.getKey();
      lay(tile, tile.entriesPath(), Bundle.of(one.getValue()), openBundles);
    }
    for (Map.Entry<Tile, byte[]> one : growth.tiles().entrySet()) {
      lay(one.getKey(), one.getKey().path(), one.getValue(), openTiles);
    }
  }

  private void lay(Tile tile, String path, byte[] content, Map<Tile, byte[]> open)
      throws IOException {
    if (tile.isFull()) {
      laySoon(path, content);
      open.remove(tile);
    } else {
      open.put(whole(tile), content);
    }
  }

  private static Tile whole(Tile tile) {
    return new Tile(tile.level(), tile.index(), Tile.FULL);
  }

  /// Writes the partial tiles and the partial bundle of a tree of a size, which is not larger than
  /// what is stored. Each is flushed before it takes its name: under that name the only copy may
  /// lie.
  private void layPartials(long size, SortedSet<Path> folders) throws IOException {
    for (int level = 0; level <= Tile.HIGHEST_LEVEL; level++) {
      long count = Tile.hashes(level, size);
      if (count % Tile.FULL > 0) {
        layPartial(Tile.in(level, count / Tile.FULL, size), folders);
      }
    }
  }

  private void layPartial(Tile tile, SortedSet<Path> folders) throws IOException {
    put(tile.path(), Arrays.copyOf(tile(tile), tile.width() * Hash.BYTES), folders);
    if (tile.level() == 0) {
      List<byte[]> entries = Bundle.parse(bundle(tile)).subList(0, tile.width());
      put(tile.entriesPath(), Bundle.of(entries), folders);
    }
  }

  private void laySoon(String path, byte[] content) throws IOException {
    Path file = root.resolve(path);
    Path folder = parent(file);
    makeFolders(folder, unsettledFolders);
    Path unfinished = folder.resolve(file.getFileName() + UNFINISHED);
    disk.writeSoon(unfinished, content);
    disk.rename(unfinished, file);
    unsettled.add(file);
    unsettledFolders.add(folder);
    outdated.add(root.resolve(path + ".p"));
  }

  /// Brings everything to the disk that the journal stands in for, and begins the journal anew.
  private void settle() throws IOException {
    layPartials(head.size(), unsettledFolders);
    for (Path file : unsettled) {
      disk.flush(file);
    }
    flushNames(unsettledFolders);
    replace(HEAD, text(head));
    // a record that stays behind is passed over, being of a smaller size than the head
    disk.write(root.resolve(JOURNAL), new byte[0]);
    for (Path partial : outdated) {
      disk.remove(partial);
    }
    unsettled.clear();
    unsettledFolders.clear();
    outdated.clear();
    journalBytes = 0;
  }

  private void put(String path, byte[] content, SortedSet<Path> folders) throws IOException {
    Path file = root.resolve(path);
    Path folder = parent(file);
    makeFolders(folder, folders);
    Path unfinished = folder.resolve(file.getFileName() + UNFINISHED);
    disk.write(unfinished, content);
    disk.rename(unfinished, file);
    folders.add(folder);
  }

  private void flushNames(SortedSet<Path> folders) throws IOException {
    for (Path folder : folders) {
      disk.flushNames(folder);
    }
  }

  private void makeFolders(Path folder, SortedSet<Path> changed) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path above = parent(folder);
      makeFolders(above, changed);
      disk.makeFolder(folder);
      changed.add(above);
    }
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new StorageException("There is no folder above " + path + ".");
    }
    return parent;
  }

  private void replace(String name, byte[] content) throws IOException {
    Path unfinished = root.resolve(name + UNFINISHED);
    disk.write(unfinished, content);
    disk.rename(unfinished, root.resolve(name));
    disk.flushNames(root);
  }

  @Override
  public byte[] tile(Tile tile) {
    byte[] open = openTiles.get(whole(tile));
    return open != null && open.length >= tile.width() * Hash.BYTES
        ? open.clone()
        : read(tile.path(), whole(tile).path());
  }

  @Override
  public byte[] bundle(Tile tile) {
    byte[] open = openBundles.get(whole(tile));
    return open != null && !tile.isFull()
        ? open.clone()
        : read(tile.entriesPath(), whole(tile).entriesPath());
  }

  private byte[] read(String path, String full) {
    try {
      try {
        return disk.read(root.resolve(path));
      } catch (NoSuchFileException replaced) {
        return disk.read(root.resolve(full));
      }
    } catch (IOException failure) {
      throw new StorageException("The log in " + root + " lacks " + path + ": " + failure, failure);
    }
  }

  @Override
  public OptionalLong indexOf(Hash leaf) {
    synchronized (writing) {
      long place = leaves.find(leaf, at -> leafAt(at).equals(leaf));
      return place < 0 ? OptionalLong.empty() : OptionalLong.of(place);
    }
  }

  private Hash leafAt(long place) {
    byte[] hashes = tile(Tile.in(0, place / Tile.FULL, head.size()));
    return Hash.at(hashes, (int) (place % Tile.FULL) * Hash.BYTES);
  }

  @Override
  public void publish(long size, byte[] note) {
    synchronized (writing) {
      Optional<byte[]> published = checkpoint();
      if (published.isPresent() && PublishedSize.of(published.get()) > size) {
        return;
      }
      try {
        SortedSet<Path> folders = new TreeSet<>();
        layPartials(Math.min(size, head.size()), folders);
        flushNames(folders);
        replace(CHECKPOINT, note);
      } catch (IOException failure) {
        throw new StorageException("The checkpoint cannot be published: " + failure, failure);
      }
    }
  }

  @Override
  public Optional<byte[]> checkpoint() {
    return readIfThere(root.resolve(CHECKPOINT));
  }

  @Override
  public Hash keep(byte[] content) {
    Hash digest = Hash.ofContent(content);
    synchronized (writing) {
      if (evidence(digest).isEmpty()) {
        try {
          SortedSet<Path> folders = new TreeSet<>();
          put(evidencePath(digest), content, folders);
          flushNames(folders);
        } catch (IOException failure) {
          throw new StorageException("The evidence cannot be kept: " + failure, failure);
        }
      }
    }
    return digest;
  }

  @Override
  public Optional<byte[]> evidence(Hash digest) {
    return readIfThere(root.resolve(evidencePath(digest)));
  }

  private static String evidencePath(Hash digest) {
    String hex = digest.toHex();
    return "evidence/" + hex.substring(0, HEX_FOLDER) + "/" + hex.substring(HEX_FOLDER);
  }

  private Optional<byte[]> readIfThere(Path file) {
    try {
      return Optional.of(disk.read(file));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new StorageException("Cannot be read: " + file + ": " + failure, failure);
    }
  }

  @Override
  public void close() {
    try {
      synchronized (writing) {
        if (!broken && journalBytes > 0) {
          settle();
        }
      }
    } catch (IOException unsettled) {
      // the journal has it all; the next to open the log settles it
      broken = true;
    }
    try {
      lock.close();
    } catch (IOException failure) {
      throw new StorageException("The log in " + root + " cannot be closed: " + failure, failure);
    }
  }
}
