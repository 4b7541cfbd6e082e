package org.gongkai.app.normative;

/**
 * What the register says of a document, as it is entered.
 *
 * @param number 文号, without spaces: 高政规〔2022〕1号
 * @param joint the other issuing organs, separated by 、; empty where the organ alone issued it
 * @param reviewNumber of the legality review; empty where it is not known
 */
public record Description(
        String number,
        String title,
        String joint,
        String reviewNumber,
        String registerNumber,
        String recordNumber,
        String publishedIn) {
    static final int LONGEST = 200;

    public Description {
        number = number.replaceAll("\\s+", "")
                .replace('[', '〔')
                .replace(']', '〕')
                .replace('［', '〔')
                .replace('］', '〕');
        title = title.strip();
        joint = joint.strip();
    }

    /** Only what every document has. */
    public static Description of(String number, String title) {
        return new Description(number, title, "", "", "", "", "");
    }

    /** @throws RefusedEntry where something is missing or too long */
    void check() {
        if (number.isEmpty()) {
            throw new RefusedEntry("number", "请填文号，例如“高政规〔2022〕1号”；统一编号后才能制发。");
        }
        if (title.isEmpty()) {
            throw new RefusedEntry("title", "请填文件标题，与印发的文件一致。");
        }
        shortEnough("number", number, 60);
        shortEnough("title", title, LONGEST);
        shortEnough("joint", joint, LONGEST);
        shortEnough("reviewNumber", reviewNumber, 60);
        shortEnough("registerNumber", registerNumber, 60);
        shortEnough("recordNumber", recordNumber, 60);
        shortEnough("publishedIn", publishedIn, LONGEST);
    }

    private static void shortEnough(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new RefusedEntry(field, "最多 " + longest + " 字，现在有 " + text.length() + " 字。请删短后再保存。");
        }
    }
}
