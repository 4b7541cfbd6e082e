package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.app.personal.Detail;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was handed in, checked and normalised; not yet anybody's record.
 *
 * @param amount 分, or null
 * @param until to what the rules of disclosure look: the end of a licence, the day that a penalty itself names; null where there is
 *     none or it is 长期
 * @param categories 许可类别, 处罚类别 …, as the list has them
 * @param values all values in the order of the kind's {@link FieldList}, normalised, "" for nothing; none of a field that is not
 *     kept in the record
 * @param identity the number of a natural person's document, which {@code personal} keeps; null for none
 * @param documentType of what document; empty for none
 * @param digest SM3 over kind and values
 */
record NewDecision(
        DecisionKind kind,
        String number,
        LocalDate decided,
        String title,
        String party,
        PartyKind partyKind,
        @Nullable String creditCode,
        @Nullable Long amount,
        boolean socialImpact,
        @Nullable LocalDate until,
        List<String> categories,
        List<String> values,
        @Nullable String identity,
        String documentType,
        Digest digest) {
    /** What tells "the same row again". Not of the identity number: with the rest known, it could be guessed from a digest. */
    record Digest(byte[] bytes) {}

    FieldList list() {
        return FieldList.of(kind);
    }

    /** As what {@code personal} keeps its identity number. */
    Detail identityKind() {
        return documentType.equals("身份证") ? Detail.IDENTITY : Detail.DOCUMENT;
    }

    String value(Field.Place place) {
        int index = list().indexOf(place);
        return index < 0 ? "" : values.get(index);
    }

    /** The column {@code details}: a JSON object of what stands in no column of its own, by code. */
    String detailsAsJson() {
        var out = new StringBuilder(512).append('{');
        FieldList list = list();
        for (int i = 0; i < values.size(); i++) {
            Field field = list.get(i);
            if (field.place().detail() && !values.get(i).isEmpty()) {
                if (out.length() > 1) {
                    out.append(',');
                }
                out.append('"').append(field.code()).append("\":\"");
                escape(values.get(i), out);
                out.append('"');
            }
        }
        return out.append('}').toString();
    }

    /** Control characters do not occur in normalised values. */
    private static void escape(String value, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
    }
}
