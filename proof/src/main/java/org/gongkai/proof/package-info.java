/**
 * What makes a journal provable: hashes and signatures (named in each record), the canonical bytes of an entry, a Merkle tree in
 * the form of RFC 6962, signed heads, the file in which the entries of one subject travel, and what finds a tampered row.
 *
 * <p>An entry is hashed when it is written and carries a code that only a holder of the key can make ({@link
 * org.gongkai.proof.Entry}). Later it gets its place ({@link org.gongkai.proof.Leaf}) in the tree; every 256 leaves, and every
 * 256 of these, one node is kept ({@link org.gongkai.proof.Tile}), so that a proof reads a few hundred rows however long the
 * journal. A {@link org.gongkai.proof.Head} signs the whole tree at one size. {@link org.gongkai.proof.JournalCheck} goes over
 * all of it once, in bounded memory, and names what does not hold.
 */
@NullMarked
package org.gongkai.proof;

import org.jspecify.annotations.NullMarked;
