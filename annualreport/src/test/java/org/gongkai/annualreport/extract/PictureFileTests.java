package org.gongkai.annualreport.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTests {
    private final List<String> sizes = new ArrayList<>();
    private final PictureReader reader = pages -> {
        pages.forEach(page -> {
            BufferedImage image = page.get();
            sizes.add(image.getWidth() + "×" + image.getHeight());
        });
        return Extract.Text.of("读到了", true);
    };

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void withoutAnEngineThePictureIsRefusedWithWhatToDo(String format) throws IOException {
        assertThat(FileText.of(picture(format, 1)))
                .isInstanceOfSatisfying(
                        Extract.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("扫描件", "没有安装", "tesseract-ocr", "tesseract-ocr-chi-sim", "Word"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void pictureIsAScanOfOnePage(String format) throws IOException {
        assertThat(FileText.of(picture(format, 1), reader)).isInstanceOf(Extract.Text.class);
        assertThat(sizes).containsExactly("400×500");
    }

    @Test
    void tiffHasAPageForEachOfItsPictures() throws IOException {
        assertThat(FileText.of(picture("tiff", 3), reader)).isInstanceOf(Extract.Text.class);
        assertThat(sizes).hasSize(3);
    }

    @Test
    void animationIsNoScan() throws IOException {
        assertThat(refusal(picture("gif", 2))).contains("动画");
    }

    @Test
    void hugePictureIsRefusedBeforeItIsDecoded() {
        assertThat(refusal(pngOfSize(60_000, 60_000))).contains("太大", "60000×60000");
        assertThat(refusal(pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE))).contains("太大");
    }

    @Test
    void tinyPictureIsRefused() {
        assertThat(refusal(pngOfSize(16, 16))).contains("太小");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void brokenPictureIsRefusedOrReadButNeverThrown(String format) throws IOException {
        byte[] whole = picture(format, 1);
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 60; round++) {
            byte[] broken = Arrays.copyOf(whole, random.nextInt(12, whole.length));
            for (int hit = 0; hit < 6; hit++) {
                broken[random.nextInt(8, broken.length)] = (byte) random.nextInt();
            }
            Extract extract = FileText.of(broken, pages -> {
                pages.forEach(page -> assertThat(page.get()).isNotNull());
                return Extract.Text.of("读到了", true);
            });
            if (extract instanceof Extract.Refused refused) {
                assertThat(refused.reason()).matches("(?s).*[\\u4e00-\\u9fff].*");
            }
        }
    }

    private String refusal(byte[] content) {
        Extract extract = FileText.of(content, reader);
        assertThat(extract).isInstanceOf(Extract.Refused.class);
        assertThat(sizes).as("nothing was decoded").isEmpty();
        return ((Extract.Refused) extract).reason();
    }

    private static byte[] picture(String format, int pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            IIOImage image = new IIOImage(new BufferedImage(400, 500, BufferedImage.TYPE_INT_RGB), null, null);
            if (pages == 1) {
                writer.write(image);
            } else {
                writer.prepareWriteSequence(null);
                for (int page = 0; page < pages; page++) {
                    writer.writeToSequence(image, null);
                }
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A PNG that says it is so large and holds nothing. */
    private static byte[] pngOfSize(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        head.put(new byte[] {8, 0, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        ByteBuffer file = ByteBuffer.allocate(8 + 4 + 17 + 4 + 12);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        file.putInt(13).put(head.array()).putInt((int) sum.getValue());
        file.putInt(0).put("IDAT".getBytes(StandardCharsets.US_ASCII)).putInt(0x35AF061E);
        return file.array();
    }
}
