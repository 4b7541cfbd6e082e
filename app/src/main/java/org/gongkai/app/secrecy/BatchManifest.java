package org.gongkai.app.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * What a batch of rows is reviewed by: the digest of its rows in their order together with the names of their fields. A row more, a
 * row less, another order or another field is another manifest.
 *
 * @param fields the field profile: what each row tells, in order, e.g. 姓名、镇村、类别、金额
 * @param rows how many
 */
public record BatchManifest(List<String> fields, long rows, ContentHash hash) {

    public BatchManifest {
        fields = List.copyOf(fields);
    }

    /** Takes rows one by one and keeps none. */
    public static final class Counting {
        private final List<String> fields;
        private final SM3Digest digest = new SM3Digest();
        private long rows;

        /** Begins a batch whose rows have these fields. */
        public Counting(List<String> fields) {
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("rows without fields");
            }
            this.fields = List.copyOf(fields);
            row(fields);
        }

        /** Adds the values of a row, in the order of the fields. */
        public Counting add(List<String> values) {
            if (values.size() != fields.size()) {
                throw new IllegalArgumentException("a row has as many values as there are fields: " + fields.size());
            }
            row(values);
            rows++;
            return this;
        }

        public BatchManifest finished() {
            return new BatchManifest(fields, rows, ContentHash.finished(new SM3Digest(digest)));
        }

        /** Each value is led by its length, so that no two rows look alike. */
        private void row(List<String> values) {
            for (String value : values) {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                for (int shift = 24; shift >= 0; shift -= 8) {
                    digest.update((byte) (bytes.length >>> shift));
                }
                digest.update(bytes, 0, bytes.length);
            }
            digest.update((byte) '\n');
        }
    }
}
