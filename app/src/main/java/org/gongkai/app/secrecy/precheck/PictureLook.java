package org.gongkai.app.secrecy.precheck;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gongkai.annualreport.ocr.PictureWords;
import org.gongkai.app.secrecy.precheck.HiddenContent.Kind;
import org.jspecify.annotations.Nullable;

/** What is written on a picture, as far as this machine can read it, and what its file tells besides. */
final class PictureLook {
    private static final long MOST_DOTS = 40_000_000;
    private static final int LEAST_SIDE = 60;
    private static final int MOST_PAGES = 40;

    private PictureLook() {}

    static void look(String place, byte[] content, Seen seen) {
        metadata(content, seen);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                seen.hidden(Kind.UNREAD, place, "图片格式不能识别，图上的字没有检查");
                return;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                pages(place, reader, seen);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            seen.hidden(Kind.UNREAD, place, "图片打不开，图上的字没有检查");
        }
    }

    private static void pages(String place, ImageReader reader, Seen seen) throws IOException {
        int pages = Math.min(MOST_PAGES, Math.max(1, reader.getNumImages(true)));
        for (int page = 0; page < pages; page++) {
            long width = reader.getWidth(page);
            long height = reader.getHeight(page);
            if (width < LEAST_SIDE || height < LEAST_SIDE / 3) {
                continue;
            }
            if (width * height > MOST_DOTS) {
                seen.hidden(Kind.UNREAD, place, "图片过大，图上的字没有检查");
                continue;
            }
            words(place, reader.read(page), seen);
        }
    }

    static void words(String place, BufferedImage picture, Seen seen) {
        if (!PictureWords.installed()) {
            seen.hidden(Kind.UNREAD, place, "本机没有识别图片文字的程序，图上的字没有检查");
            return;
        }
        PictureWords.of(picture).ifPresentOrElse(seen::picture, () -> seen.hidden(Kind.UNREAD, place, "图上的字没能识别，没有检查"));
    }

    private static void metadata(byte[] content, Seen seen) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content));
            for (GpsDirectory gps : metadata.getDirectoriesOfType(GpsDirectory.class)) {
                if (gps.containsTag(GpsDirectory.TAG_LATITUDE)) {
                    seen.hidden(Kind.LOCATION, "图片", "带有拍摄地点的经纬度");
                }
            }
            for (ExifIFD0Directory exif : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
                owner(exif.getString(ExifIFD0Directory.TAG_ARTIST), seen);
                owner(exif.getString(ExifIFD0Directory.TAG_MODEL), seen);
                owner(exif.getString(ExifIFD0Directory.TAG_COPYRIGHT), seen);
                text(exif.getDescription(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION), seen);
                text(exif.getDescription(ExifIFD0Directory.TAG_WIN_COMMENT), seen);
                text(exif.getDescription(ExifIFD0Directory.TAG_WIN_TITLE), seen);
                text(exif.getDescription(ExifIFD0Directory.TAG_WIN_KEYWORDS), seen);
            }
            for (ExifSubIFDDirectory exif : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
                owner(exif.getString(ExifSubIFDDirectory.TAG_CAMERA_OWNER_NAME), seen);
                text(exif.getDescription(ExifSubIFDDirectory.TAG_USER_COMMENT), seen);
            }
            if (metadata.containsDirectoryOfType(ExifThumbnailDirectory.class)) {
                seen.hidden(Kind.CROPPED, "图片", "带有预览图，可能留有裁剪前的画面");
            }
        } catch (Exception broken) {
            seen.hidden(Kind.UNREAD, "图片", "图片的附带信息读不出来，没有检查");
        }
    }

    private static void owner(@Nullable String said, Seen seen) {
        if (said != null && !said.isBlank()) {
            seen.hidden(Kind.PICTURE_OWNER, "图片", said.length() > 40 ? said.substring(0, 40) : said.strip());
            seen.text(said);
        }
    }

    private static void text(@Nullable String said, Seen seen) {
        if (said != null) {
            seen.text(said);
        }
    }
}
