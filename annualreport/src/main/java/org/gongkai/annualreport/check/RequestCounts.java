package org.gongkai.annualreport.check;

import java.util.ArrayList;
import java.util.List;

/** N-1: how many requests the text says were received, handled, closed or carried over, against table three. */
final class RequestCounts {
    private RequestCounts() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        String before = "";
        for (Sentence sentence : facts.sentences()) {
            if (sentence.text().contains("申请") || sentence.text().contains("结转")) {
                findings.addAll(new RequestSentence(facts, sentence, before).check());
            }
            before = sentence.text();
        }
        return findings;
    }
}
