package org.gongkai.annualreport.extract;

import java.util.regex.Pattern;
import org.gongkai.annualreport.extract.Extract.Refused;
import org.gongkai.annualreport.extract.Extract.Text;
import org.jspecify.annotations.Nullable;

/** The text of a file, whatever kind it is. */
public final class FileText {
    private static final int LARGEST = 32 << 20;
    private static final Pattern JSON = Pattern.compile("\\s*\\{\\s*\"");

    private FileText() {}

    /** Never throws for bad content: what cannot be opened is refused, and so is a picture. */
    public static Extract of(byte[] content) {
        return of(content, PictureReader.NONE);
    }

    /** The same, where pages without text are given to a reader of pictures. */
    public static Extract of(byte[] content, PictureReader pictures) {
        if (content.length > LARGEST) {
            return new Refused("文件超过 32 MB。年度报告通常不到几 MB：请只给报告本身，去掉图片和附件后再试。");
        }
        if (content.length == 0) {
            return new Refused("文件是空的。请重新导出报告全文后再试。");
        }
        return switch (FileKind.of(content)) {
            case PDF -> PdfExtract.of(content, pictures);
            case ZIP -> office(content, PackageText::of);
            case COMPOUND -> office(content, CompoundText::of);
            case RTF -> office(content, RtfText::of);
            case PICTURE -> PictureFile.read(content, pictures);
            case JSON -> plain(content);
            case WEB_ARCHIVE -> office(content, WebArchive::of);
            case TEXT -> text(content);
        };
    }

    /** Opens the file of an office program. */
    private interface Opener {
        Extract open(byte[] content) throws Exception;
    }

    /** Whatever a damaged or hostile file does to its reader, it comes to a refusal. */
    private static Extract office(byte[] content, Opener opener) {
        try {
            return opener.open(content);
        } catch (CannotOpen refused) {
            return new Refused(refused.reason());
        } catch (Exception | StackOverflowError damaged) {
            Throwable cause = damaged.getCause();
            return new Refused(cause instanceof CannotOpen refused ? refused.reason() : CannotOpen.DAMAGED);
        }
    }

    private static Extract text(byte[] content) {
        return switch (plain(content)) {
            case Text text -> {
                @Nullable String office = OfficeMarkup.refusal(text.printed());
                yield office == null ? ofCharacters(text.printed()) : new Refused(office);
            }
            case Refused refused -> refused;
        };
    }

    /** The characters themselves, also where they hold tags. */
    private static Extract plain(byte[] content) {
        @Nullable String decoded = Decoding.decode(content);
        return decoded == null
                ? new Refused("不是文本：编码无法识别（已试 UTF-8、GB18030、UTF-16），或文件已损坏。请另存为 UTF-8 文本后再试。")
                : Text.of(decoded, false);
    }

    /** The text of a page of HTML, or the text itself. */
    public static Text ofCharacters(String content) {
        return !JSON.matcher(content).lookingAt() && HtmlText.looksLikeHtml(content)
                ? Text.of(HtmlText.of(content), true)
                : Text.of(content, false);
    }
}
