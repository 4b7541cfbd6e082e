package org.gongkai.app.memos;

/**
 * 签报编号: 高政办签〔2026〕12号.
 *
 * @param word the organ's word for its memos, e.g. 高政办签
 * @param ordinal from 1 each year
 */
record MemoNumber(String word, int year, int ordinal) {
    @Override
    public String toString() {
        return word + "〔" + year + "〕" + ordinal + "号";
    }
}
