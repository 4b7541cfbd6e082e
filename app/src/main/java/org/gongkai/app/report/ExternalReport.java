package org.gongkai.app.report;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.gongkai.annualreport.Place;
import org.gongkai.app.signoff.Tone;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 外部报送: the report on a whole year of an organ that works with something else, as the office above took it over from a file.
 *
 * @param fileHash SM3 of the file as it was handed in
 * @param file its bytes, as {@link ExternalFiles} keeps them; null where it was taken over before files were kept
 * @param printed its text, into which the places of the figures point
 * @param cells where each figure stood, JSON: {@link Origin} by cell
 * @param amounts in {@link CellRow}'s order
 * @param reason of one that took another's place, or has errors: why
 * @param decidedWhy why this counts or the organ's own records do, where there are both
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ExternalReport(
        UUID id,
        long organ,
        int year,
        Standing standing,
        String fileName,
        String fileHash,
        @Nullable UUID file,
        String printed,
        String cells,
        long[] amounts,
        String findings,
        String reason,
        OffsetDateTime importedAt,
        UUID importedBy,
        String decidedWhy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable UUID decidedBy,
        @Nullable OffsetDateTime endedAt) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What becomes of its figures. */
    enum Standing {
        COUNTS("计入汇总", Tone.DONE),
        RECORDS_COUNT("未计入：以台账为准", Tone.QUIET),
        REPLACED("已被后来的报送替换", Tone.QUIET);

        private final String title;
        private final Tone tone;

        Standing(String title, Tone tone) {
            this.title = title;
            this.tone = tone;
        }

        String title() {
            return title;
        }
    }

    /**
     * Where a figure came from.
     *
     * @param raw what stood there
     * @param place where, in the text; null where nothing was printed
     * @param typed whether a person typed it, because it could not be read
     */
    record Origin(String raw, @Nullable Place place, boolean typed) {}

    static String json(Map<String, Origin> origins) {
        return JSON.writeValueAsString(origins);
    }

    Map<String, Origin> origins() {
        return JSON.readValue(cells, new TypeReference<Map<String, Origin>>() {});
    }

    /** Whether there were the organ's own records too, and nobody has said which of both counts. */
    boolean undecided() {
        return standing == Standing.RECORDS_COUNT && decidedAt == null;
    }

    String standingInWords() {
        return undecided() ? "与台账重复，待决定" : standing.title();
    }

    /** The style of the chip with these words. */
    String chip() {
        return (undecided() ? Tone.LATE : standing.tone).chip();
    }

    static String address(UUID id) {
        return "/office/reports/imports/" + id;
    }

    /** Where its file is had. */
    String fileAddress() {
        return address(id) + "/file";
    }
}
