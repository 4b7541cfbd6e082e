package org.gongkai.annualreport.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annualreport.read.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of random figures as PDF files of every make, read back; more seeds are tried with {@code -Dshapes.seeds=N}. */
class PdfReadBackTests {
    private static final int SEEDS = Integer.getInteger("shapes.seeds", 6);

    static Stream<Shape> shapes() {
        return Shapes.PDF.stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void noCellIsSilentlyWrongAndNearlyAllAreRead(Shape shape) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        int right = 0;
        int settled = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Written written = Shapes.write(shape, seed);
            Judgement judgement = Judgement.of(written, ReportReader.read(written.bytes()));
            String where = shape.name() + " " + seed + " [" + written.features() + "] ";
            judgement.wrong().forEach(what -> wrong.add(where + what));
            judgement.missed().forEach(what -> missed.add(where + what));
            right += judgement.right();
            settled += judgement.settled();
            if (!judgement.wrong().isEmpty() || !judgement.missed().isEmpty()) {
                Hammer.dump(written, seed);
            }
        }
        assertThat(wrong).as("silently wrong").isEmpty();
        assertThat((double) right / settled)
                .as("cells right; missed: " + missed)
                .isGreaterThanOrEqualTo(bar(shape));
    }

    /** Without ruling lines figures may stand so that nobody can part them: a refusal now and then is right. */
    private static double bar(Shape shape) {
        return shape instanceof PdfPrint print && !print.ruled() ? 0.8 : 0.995;
    }
}
