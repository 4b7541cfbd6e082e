package org.gongkai.app.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.extract.Extract;
import org.junit.jupiter.api.Test;

/** What a page carries comes back as it went out, and anything else is refused. */
class CarriedFilesTests {
    private static final Extract.Text TEXT =
            new Extract.Text("表三 䶮㙓𠮷\r\n66 | / |\0", true, List.of(new Place(0, 2), new Place(3, 3)));

    private static int refused(String packed) {
        return catchThrowableOfType(RefusedException.class, () -> CarriedFiles.unpacked(packed))
                .refusal()
                .status();
    }

    @Test
    void theTextsComeBackAsTheyWere() {
        var one = new CarriedFiles("年报.txt", TEXT, null, null);
        var two = new CarriedFiles("今年.txt", TEXT, "去年.txt", Extract.Text.of("", false));
        for (CarriedFiles files : List.of(one, two)) {
            assertThat(CarriedFiles.unpacked(Objects.requireNonNull(files.packed())))
                    .isEqualTo(files);
        }
    }

    @Test
    void aReportTakesFewBytes() {
        String report = new String(Form.sample("gaoling-2022.txt"), StandardCharsets.UTF_8);
        assertThat(new CarriedFiles("a", Extract.Text.of(report, false), null, null).packed())
                .hasSizeLessThan(20_000);
    }

    @Test
    void whatIsTooLargeDoesNotTravel() {
        var random = new Random(1);
        var text = new StringBuilder();
        for (int i = 0; i < 2_000_000; i++) {
            text.append((char) ('一' + random.nextInt(20_000)));
        }
        assertThat(new CarriedFiles("a", Extract.Text.of(text.toString(), false), null, null).packed())
                .isNull();
    }

    @Test
    void whatWasChangedOnTheWayIsRefusedOrIsAText() {
        byte[] whole = Base64.getDecoder()
                .decode(Objects.requireNonNull(new CarriedFiles("a.txt", TEXT, "b.txt", TEXT).packed()));
        var random = new Random(2);
        for (int i = 0; i < 500; i++) {
            byte[] changed = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                CarriedFiles.unpacked(Base64.getEncoder().encodeToString(changed));
            } catch (RefusedException e) {
                assertThat(e.refusal().status()).isEqualTo(400);
            }
        }
        assertThat(refused("")).isEqualTo(400);
        assertThat(refused("不是")).isEqualTo(400);
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(Integer.MAX_VALUE);
            out.write(new byte[100 << 20]);
        }
        assertThat(refused(Base64.getEncoder().encodeToString(bytes.toByteArray())))
                .isEqualTo(400);
    }
}
