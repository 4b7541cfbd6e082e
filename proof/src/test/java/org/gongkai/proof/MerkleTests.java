package org.gongkai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The tree against the vectors that the implementations of Certificate Transparency share, and against its definition. */
class MerkleTests {
    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(content -> Merkle.leaf(Digest.SHA_256, content))
            .toList();
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theRootsAreThePublishedOnes() {
        var tree = new Frontier(Digest.SHA_256);
        assertThat(hex(tree.root())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int size = 1; size <= LEAVES.size(); size++) {
            tree.append(LEAVES.get(size - 1), (level, index, hash) -> hash);
            assertThat(hex(tree.root())).isEqualTo(ROOTS.get(size - 1));
            assertThat(hex(Merkle.root(Digest.SHA_256, of(LEAVES), size))).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void theProofsAreThePublishedOnes() {
        assertThat(Merkle.inclusion(Digest.SHA_256, of(LEAVES), 5, 8).stream().map(MerkleTests::hex))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(Merkle.consistency(Digest.SHA_256, of(LEAVES), 6, 8).stream().map(MerkleTests::hex))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Property(tries = 300)
    void everyLeafIsProvedAndNoOther(@ForAll @IntRange(min = 1, max = 700) int size, @ForAll long seed) {
        var random = new Random(seed);
        var leaves = leaves(size);
        byte[] root = Merkle.root(Digest.SM3, of(Digest.SM3, leaves), size);
        int position = random.nextInt(size);
        var proof = Merkle.inclusion(Digest.SM3, of(Digest.SM3, leaves), position, size);
        assertThat(Merkle.includes(Digest.SM3, leaves.get(position), position, size, proof, root))
                .isTrue();
        int other = random.nextInt(size);
        assertThat(Merkle.includes(Digest.SM3, leaves.get(other), position, size, proof, root))
                .isEqualTo(other == position);
        assertThat(Merkle.includes(Digest.SM3, leaves.get(position), other, size, proof, root))
                .isEqualTo(other == position);
        assertThat(Merkle.includes(Digest.SM3, leaves.get(position), position, size, bent(proof, root, random), root))
                .isFalse();
    }

    @Property(tries = 300)
    void everyBeginningIsProvedAndNoOther(@ForAll @IntRange(min = 1, max = 700) int size, @ForAll long seed) {
        var random = new Random(seed);
        var leaves = leaves(size);
        var subtrees = of(Digest.SM3, leaves);
        int older = 1 + random.nextInt(size);
        byte[] root = Merkle.root(Digest.SM3, subtrees, size);
        byte[] olderRoot = Merkle.root(Digest.SM3, subtrees, older);
        var proof = Merkle.consistency(Digest.SM3, subtrees, older, size);
        assertThat(Merkle.continues(Digest.SM3, older, olderRoot, size, root, proof))
                .isTrue();
        assertThat(Merkle.continues(Digest.SM3, older, leaves.getFirst(), size, root, proof))
                .isEqualTo(older == 1);
        assertThat(Merkle.continues(Digest.SM3, older, olderRoot, size, root, bent(proof, root, random)))
                .isFalse();
    }

    @Property(tries = 100)
    void anEdgeTakenFromTheTreeGrowsOnLikeTheFirst(@ForAll @IntRange(min = 0, max = 600) int size) {
        var leaves = leaves(size + 3);
        var edge = Frontier.of(Digest.SM3, of(Digest.SM3, leaves), size);
        leaves.subList(size, size + 3).forEach(leaf -> edge.append(leaf, (level, index, hash) -> hash));
        assertThat(edge.root()).isEqualTo(Merkle.root(Digest.SM3, of(Digest.SM3, leaves), size + 3));
    }

    private static List<byte[]> bent(List<byte[]> proof, byte[] root, Random random) {
        var bent = new ArrayList<>(proof);
        if (bent.isEmpty() || random.nextBoolean()) {
            bent.add(random.nextInt(bent.size() + 1), root);
        } else {
            int at = random.nextInt(bent.size());
            byte[] hash = bent.get(at).clone();
            hash[random.nextInt(hash.length)] ^= 1;
            bent.set(at, hash);
        }
        return bent;
    }

    private static List<byte[]> leaves(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Digest.SM3.of(("" + i).getBytes()));
        }
        return leaves;
    }

    private static Merkle.Subtrees of(List<byte[]> leaves) {
        return of(Digest.SHA_256, leaves);
    }

    /** By the definition: from the leaves each time. */
    private static Merkle.Subtrees of(Digest digest, List<byte[]> leaves) {
        return new Merkle.Subtrees() {
            @Override
            public byte[] hash(int level, long index) {
                return level == 0
                        ? leaves.get((int) index)
                        : Merkle.node(digest, hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
            }
        };
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
