// SPDX-License-Identifier: Apache-2.0
package casus.register.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every proof for every pair up to a size, right ones and wrong ones, against the definitions of
/// RFC 6962 written down once more, over plain lists.
class ProofsTest {
  private static final int SIZE = 300;
  private static final int SUBTREE_SIZE = 130;
  private static final List<Hash> LEAVES = leaves();
  private static final Nodes NODES = ProofsTest::node;
  private static final SortedMap<String, Hash> KNOWN = new TreeMap<>();

  private static List<Hash> leaves() {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      leaves.add(Hash.ofLeaf(new byte[] {(byte) i, (byte) (i >>> 8)}));
    }
    return leaves;
  }

  private static Hash node(int level, long index) {
    int length = 1 << level;
    return mth((int) index * length, (int) (index + 1) * length);
  }

  /// MTH(D[from:to]) of RFC 6962, section 2.1; each computed once.
  private static Hash mth(int from, int to) {
    if (from == to) {
      return Hash.EMPTY;
    }
    if (to - from == 1) {
      return LEAVES.get(from);
    }
    String key = from + " " + to;
    Hash known = KNOWN.get(key);
    if (known == null) {
      int k = from + split(to - from);
      known = Hash.ofNode(mth(from, k), mth(k, to));
      KNOWN.put(key, known);
    }
    return known;
  }

  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  /// PATH of section 2.1.1.
  private static List<Hash> path(int m, int from, int to) {
    if (to - from == 1) {
      return List.of();
    }
    int k = from + split(to - from);
    List<Hash> path = new ArrayList<>(m < k ? path(m, from, k) : path(m, k, to));
    path.add(m < k ? mth(k, to) : mth(from, k));
    return path;
  }

  /// SUBPROOF of section 2.1.2.
  private static List<Hash> subproof(int m, int from, int to, boolean complete) {
    if (m == to) {
      return complete ? List.of() : List.of(mth(from, to));
    }
    int k = from + split(to - from);
    List<Hash> proof = new ArrayList<>();
    if (m <= k) {
      proof.addAll(subproof(m, from, k, complete));
      proof.add(mth(k, to));
    } else {
      proof.addAll(subproof(m, k, to, false));
      proof.add(mth(from, k));
    }
    return proof;
  }

  private static Hash root(int size) {
    return mth(0, size);
  }

  /// The same proof with one thing wrong: a bit of a hash, one hash missing, one too many.
  private static List<List<Hash>> wrong(List<Hash> path) {
    List<List<Hash>> wrong = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      byte[] bytes = path.get(i).toBytes();
      bytes[i % Hash.BYTES] ^= 1;
      List<Hash> flipped = new ArrayList<>(path);
      flipped.set(i, Hash.of(bytes));
      wrong.add(flipped);
      List<Hash> shorter = new ArrayList<>(path);
      shorter.remove(i);
      wrong.add(shorter);
    }
    List<Hash> longer = new ArrayList<>(path);
    longer.add(Hash.EMPTY);
    wrong.add(longer);
    return wrong;
  }

  @Test
  void rootsAreThoseOfTheDefinition() {
    Frontier frontier = Frontier.empty();
    assertEquals(Hash.EMPTY, frontier.root());
    for (int size = 0; size <= SIZE; size++) {
      assertEquals(root(size), frontier.root());
      assertEquals(root(size), Subtree.root(size, NODES));
      assertEquals(root(size), Frontier.of(size, NODES).root());
      if (size < SIZE) {
        frontier.append(LEAVES.get(size));
      }
    }
  }

  @Test
  void aProofShowsTheTreeThatWasThereBefore() {
    for (int size = 1; size <= SIZE; size++) {
      for (int index = 0; index < size; index++) {
        assertEquals(root(index), InclusionProof.of(index, size, NODES).rootBefore(size));
      }
    }
  }

  @Test
  void inclusionIsProvenForEveryPairAndForNothingElse() {
    for (int size = 1; size <= SIZE; size++) {
      Hash root = root(size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(index, size, NODES);
        Hash leaf = LEAVES.get(index);
        assertEquals(path(index, 0, size), proof.path());
        assertTrue(proof.isValid(leaf, size, root));
        assertFalse(proof.isValid(LEAVES.get((index + 1) % SIZE), size, root));
        assertFalse(proof.isValid(leaf, size, root(size - 1)));
        InclusionProof elsewhere = new InclusionProof((index + 1) % SIZE, proof.path());
        assertFalse(elsewhere.isValid(leaf, size, root));
        if (size % 16 == 0 || size < 20) {
          for (List<Hash> path : wrong(proof.path())) {
            assertFalse(new InclusionProof(index, path).isValid(leaf, size, root));
          }
        }
      }
    }
  }

  @Test
  void consistencyIsProvenForEveryPairAndForNothingElse() {
    for (int newer = 0; newer <= SIZE; newer++) {
      for (int older = 0; older <= newer; older++) {
        ConsistencyProof proof = ConsistencyProof.of(older, newer, NODES);
        if (older > 0) {
          assertEquals(subproof(older, 0, newer, true), proof.path());
        }
        assertTrue(proof.isValid(older, root(older), newer, root(newer)));
        Hash other = Hash.ofNode(root(older), root(newer));
        assertFalse(proof.isValid(older, other, newer, root(newer)));
        if (older > 0) {
          assertFalse(proof.isValid(older, root(older), newer, other));
        }
        if (newer % 16 == 0 || newer < 20) {
          for (List<Hash> path : wrong(proof.path())) {
            ConsistencyProof bad = new ConsistencyProof(path);
            assertFalse(bad.isValid(older, root(older), newer, root(newer)));
          }
        }
      }
    }
  }

  @Test
  void consistencyOfEverySubtreeIsProvenAndOfNothingElse() {
    int subtrees = 0;
    for (int size = 1; size <= SUBTREE_SIZE; size++) {
      for (int start = 0; start < size; start++) {
        for (int end = start + 1; end <= size; end++) {
          if (Subtree.isValid(start, end)) {
            subtrees++;
            checkSubtree(new Subtree(start, end), size);
          }
        }
      }
    }
    assertTrue(subtrees > 10_000, () -> "too few were tried");
  }

  private static void checkSubtree(Subtree subtree, int size) {
    Hash hash = mth((int) subtree.start(), (int) subtree.end());
    assertEquals(hash, subtree.hash(NODES));
    ConsistencyProof proof = ConsistencyProof.of(subtree, size, NODES);
    Hash root = root(size);
    assertTrue(proof.isValid(subtree, hash, size, root), () -> subtree + " in " + size);
    Hash other = Hash.ofNode(hash, root);
    assertFalse(proof.isValid(subtree, other, size, root));
    assertFalse(proof.isValid(subtree, hash, size, other));
    if (size % 32 == 0 || size < 12) {
      for (List<Hash> path : wrong(proof.path())) {
        assertFalse(new ConsistencyProof(path).isValid(subtree, hash, size, root));
      }
    }
  }

  /// The most hashes a proof can have, stated as a cost.
  @Test
  void proofsAreShort() {
    for (int size = 1; size <= SIZE; size++) {
      int most = Long.SIZE - Long.numberOfLeadingZeros(size - 1L);
      for (int index = 0; index < size; index++) {
        assertTrue(InclusionProof.of(index, size, NODES).path().size() <= most);
        assertTrue(ConsistencyProof.of(index, size, NODES).path().size() <= most + 1);
      }
    }
  }
}
