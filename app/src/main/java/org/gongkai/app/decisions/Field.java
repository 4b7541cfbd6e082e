package org.gongkai.app.decisions;

import java.util.List;

/**
 * A field of a kind's list, as {@code decisions/fields.csv} has it.
 *
 * @param code of the 双公示 standard (XK_WSH), or our own where the standard has none
 * @param name the Chinese name, as a column is headed
 * @param aliases what else a column may be headed
 * @param max how many characters at most
 * @param options the list of codes it chooses from; empty where it is free
 * @param place where its value stands
 * @param shown whether the public sees it
 * @param entered whether the form of one entry asks for it; the rest only sheets bring
 * @param source where the field comes from
 * @param checked whether that was compared with its source
 * @param hint how to fill it; may be empty
 */
record Field(
        DecisionKind kind,
        String code,
        String name,
        List<String> aliases,
        boolean required,
        Form form,
        int max,
        String options,
        Place place,
        Shown shown,
        boolean entered,
        String source,
        boolean checked,
        String hint) {
    /** What is written in it. */
    enum Form {
        TEXT,
        /** A document's number, with its brackets as 〔〕. */
        NUMBER,
        DATE,
        /** A day, or 长期 (2099/12/31). */
        DATE_OR_OPEN,
        /** An amount in 万元, exact to the 分. */
        WAN_YUAN,
        /** An amount in 元, exact to the 分. */
        YUAN,
        CHOICE,
        /** One of the list, or {@code 其他-…}. */
        CHOICE_OR_NAMED,
        /** Several of the list, with 、 between them, {@code 其他-…} among them. */
        CHOICES_OR_NAMED,
        /** GB 32100. */
        CREDIT_CODE,
        /** The number of a natural person's document: GB 11643 where it is a 身份证. */
        IDENTITY
    }

    /** Where its value stands: a column that all kinds share, the details, or neither. */
    enum Place {
        PARTY(false),
        PARTY_KIND(false),
        CREDIT_CODE(false),
        NUMBER(false),
        TITLE(false),
        DECIDED(false),
        SOCIAL_IMPACT(false),
        /** Added up in the amount; what was written stands in the details as well. */
        AMOUNT(true),
        /** A detail by which rules tell cases apart. */
        CATEGORY(true),
        SINCE(true),
        UNTIL(true),
        DOCUMENT_TYPE(true),
        DETAIL(true),
        /** Kept encrypted, by {@code personal}. */
        IDENTITY(false),
        /** Known as a column, never kept. */
        DROPPED(false);

        private final boolean detail;

        Place(boolean detail) {
            this.detail = detail;
        }

        boolean detail() {
            return detail;
        }
    }

    /** What the public sees of it. */
    enum Shown {
        SHOWN,
        /** A name; of a natural person only the family name. */
        NAME,
        HIDDEN
    }
}
