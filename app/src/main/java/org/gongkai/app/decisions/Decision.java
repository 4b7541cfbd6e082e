package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the ledger keeps it.
 *
 * @param details by the codes of the field list
 * @param annulled the day on which it was annulled; it counts all the same
 * @param published since when the public sees it; null for not, or not any more
 * @param removed since when it has left for good
 * @param enteredBy null where the program took it in
 * @param revision counts its changes
 */
record Decision(
        UUID id,
        long organ,
        DecisionKind kind,
        String number,
        LocalDate decided,
        String title,
        String party,
        PartyKind partyKind,
        @Nullable String creditCode,
        @Nullable Long amount,
        Map<String, String> details,
        boolean withdrawn,
        @Nullable LocalDate annulled,
        boolean socialImpact,
        Disclosure disclosure,
        @Nullable LocalDate published,
        @Nullable LocalDate removed,
        @Nullable Removal removal,
        @Nullable UUID enteredBy,
        OffsetDateTime enteredAt,
        int revision) {

    FieldList list() {
        return FieldList.of(kind);
    }

    /** Whether it stands on the public pages now. */
    boolean shown() {
        return published != null && removed == null;
    }

    /** Whether it waits to be published. */
    boolean waits() {
        return !withdrawn && disclosure.open() && published == null && removed == null;
    }

    /** What stands in a field, normalised, as {@link NewDecision} has it; "" for nothing. */
    String value(Field field) {
        return switch (field.place()) {
            case PARTY -> party;
            case PARTY_KIND -> partyKind.name();
            case CREDIT_CODE -> creditCode == null ? "" : creditCode;
            case NUMBER -> number;
            case TITLE -> title;
            case DECIDED -> decided.toString();
            case SOCIAL_IMPACT -> socialImpact ? "是" : "";
            case IDENTITY, DROPPED -> "";
            default -> details.getOrDefault(field.code(), "");
        };
    }

    /** All fields by code, as the form is filled with. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        list().fields().forEach(field -> values.put(field.code(), value(field)));
        return values;
    }

    /** What the rules of disclosure look at. */
    DisclosureRules.Case asked() {
        String until = firstOf(Field.Place.UNTIL);
        String categories = firstOf(Field.Place.CATEGORY);
        return new DisclosureRules.Case(
                kind,
                partyKind,
                socialImpact,
                categories.isEmpty() ? List.of() : List.of(categories.split("、")),
                decided,
                until.isEmpty() || until.equals(WrittenDate.OPEN.toString()) ? null : LocalDate.parse(until));
    }

    /** What the public would read, in the order of {@link PublicFields#names}. */
    List<String> publicValues() {
        List<String> values = new ArrayList<>(list().size());
        list().fields().forEach(field -> values.add(value(field)));
        return PublicFields.of(list(), partyKind, values);
    }

    private String firstOf(Field.Place place) {
        int index = list().indexOf(place);
        return index < 0 ? "" : value(list().get(index));
    }
}
