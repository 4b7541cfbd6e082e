package org.gongkai.app.personal;

import java.util.regex.Pattern;

/**
 * What somebody wants a plain detail for.
 *
 * @param words free words, at most a hundred characters; required for {@link Ground#OTHER}
 */
public record Purpose(Ground ground, String words) {
    private static final Pattern NUMBER = Pattern.compile("\\d{7,}");

    /** The purposes to choose from. */
    public enum Ground {
        HANDLING("办理本事项"),
        CONTACT("联系本人"),
        SERVICE("送达文书"),
        IDENTITY("核对身份"),
        CORRECTION("更正或删除本人信息"),
        NOTICE("发送通知"),
        INSPECTION("监督检查"),
        OTHER("其他");

        private final String title;

        Ground(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @throws RefusedDetail where words are missing, too long, or hold a number that the journal must not keep */
    public Purpose {
        words = words.strip();
        if (ground == Ground.OTHER && words.length() < 2) {
            throw new RefusedDetail("选了“其他”就要写明用途，例如：核对 2026 年第 12 号申请的送达回证。");
        }
        if (words.length() > 100) {
            throw new RefusedDetail("用途不超过 100 字。请写得短些。");
        }
        if (NUMBER.matcher(words).find()) {
            throw new RefusedDetail("用途会记进日志，里面不要写号码。请改成文字说明。");
        }
    }

    public static Purpose of(Ground ground) {
        return new Purpose(ground, "");
    }
}
