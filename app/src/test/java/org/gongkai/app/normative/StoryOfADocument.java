package org.gongkai.app.normative;

/** Reads the events of a document as the tables write them: {@code 制发 2020-03-01 施行 2020-04-01 至 2022-12-31；废止 2021-06-01}. */
final class StoryOfADocument {
    private StoryOfADocument() {}

    static Told read(String story, long organ) {
        var told = new Told(organ);
        for (String sentence : story.split("；")) {
            String[] word = sentence.strip().split(" ");
            String last = word.length > 2 && word[word.length - 2].equals("至") ? word[word.length - 1] : "";
            switch (word[0]) {
                case "制发" -> told.made(word[1], word.length > 3 && word[2].equals("施行") ? word[3] : word[1], last);
                case "修改" -> told.amended(word[1], last);
                case "部分废止" -> told.tell(NewEvent.partlyRepealed(Told.day(word[1]), "依据", "第三条"), null);
                case "废止" -> told.repealed(word[1]);
                case "宣布失效" -> told.declaredLapsed(word[1]);
                case "延长" -> told.extended(word[1], last);
                case "划出" -> told.transferredAway(word[1]);
                case "撤销" -> told.undone(Integer.parseInt(word[1]));
                default -> throw new IllegalArgumentException(sentence);
            }
        }
        return told;
    }
}
