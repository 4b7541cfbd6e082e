package org.gongkai.app.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.signoff.sheets.Difference;
import org.gongkai.app.signoff.sheets.Difference.Piece;
import org.gongkai.app.signoff.sheets.Difference.Piece.Kind;
import org.junit.jupiter.api.Test;

/** Hashes and differences of content. */
class ContentTests {
    @Test
    void noTwoContentsReadAlike() {
        UUID file = UUID.randomUUID();
        assertThat(List.of(
                        Content.of("甲乙", "丙").hash(),
                        Content.of("甲", "乙丙").hash(),
                        Content.of("甲乙丙", "").hash(),
                        new Content("甲乙", "丙", List.of(new Attachment(file, "附件", "SM3:1"))).hash(),
                        new Content("甲乙", "丙", List.of(new Attachment(file, "附件", "SM3:2"))).hash()))
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("SM3:[0-9a-f]{64}"));
    }

    @Test
    void theHashIsThatOfTheStandard() {
        assertThat(new Sm3()
                        .add("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hex())
                .as("GB/T 32905-2016, appendix A.1")
                .isEqualTo("SM3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void aChangedNumberIsMarkedWithinItsSentence() {
        var difference = Difference.between(
                Content.of("请示", "拟安排资金 30 万元。请批示。\n此件急。"), Content.of("请示", "拟安排资金 35 万元。请批示。\n此件急。"));
        assertThat(difference.changes()).isEqualTo(1);
        assertThat(words(difference.paragraphs().getFirst())).isEqualTo("拟安排资金 3[-0][+5] 万元。请批示。");
        assertThat(words(difference.paragraphs().getLast())).isEqualTo("此件急。");
    }

    @Test
    void bothTextsCanBeReadOutOfTheDifference() {
        String before = "一、总体情况。今年以来……\n二、问题！\n三、打算";
        String after = "一、总体情况。今年上半年……\n\n三、下步打算；另附表。";
        var difference = Difference.between(Content.of("旧题", before), Content.of("新题", after));
        assertThat(difference.changes()).isPositive();
        assertThat(read(difference, Kind.ADDED)).isEqualTo(after.replace("\n", ""));
        assertThat(read(difference, Kind.REMOVED)).isEqualTo(before.replace("\n", ""));
        assertThat(Difference.between(Content.of("题", before), Content.of("题", before))
                        .changes())
                .isZero();
    }

    @Test
    void attachmentsAreComparedByNameAndContent() {
        UUID file = UUID.randomUUID();
        var before =
                new Content("题", "", List.of(new Attachment(file, "表一", "SM3:1"), new Attachment(file, "表二", "SM3:2")));
        var after = new Content("题", "", List.of(new Attachment(file, "表一", "SM3:9")));
        var difference = Difference.between(before, after);
        assertThat(difference.attachmentsAdded()).containsExactly("表一");
        assertThat(difference.attachmentsRemoved()).containsExactly("表一", "表二");
    }

    private static String words(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case ADDED -> "[+" + piece.text() + "]";
                    case REMOVED -> "[-" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }

    private static String read(Difference difference, Kind side) {
        return difference.paragraphs().stream()
                .flatMap(List::stream)
                .filter(piece -> piece.kind() == Kind.SAME || piece.kind() == side)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
