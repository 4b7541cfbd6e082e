package org.gongkai.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.read.Token.Kind;

/** Values that stand together: nothing but bars and line ends between them. */
final class ValueGroups {
    /**
     * @param values the values in order
     * @param lines the same values by printed line
     * @param before the words between the group before and this one
     */
    record Group(List<Token> values, List<List<Token>> lines, String before) {
        int start() {
            return values.getFirst().start();
        }

        int end() {
            return values.getLast().end();
        }

        int printed() {
            return Splits.printed(values).size();
        }
    }

    private ValueGroups() {}

    static List<Group> of(List<Token> tokens) {
        List<Group> groups = new ArrayList<>();
        List<Token> values = new ArrayList<>();
        List<List<Token>> lines = new ArrayList<>();
        List<Token> line = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Token token : tokens) {
            if (token.isValue()) {
                values.add(token);
                line.add(token);
            } else if (token.kind() == Kind.LINE && !line.isEmpty()) {
                lines.add(line);
                line = new ArrayList<>();
            } else if (token.kind() == Kind.WORD) {
                if (!values.isEmpty()) {
                    if (!line.isEmpty()) {
                        lines.add(line);
                        line = new ArrayList<>();
                    }
                    groups.add(new Group(values, lines, words.toString()));
                    values = new ArrayList<>();
                    lines = new ArrayList<>();
                    words.setLength(0);
                }
                words.append(token.text());
            }
        }
        if (!values.isEmpty()) {
            if (!line.isEmpty()) {
                lines.add(line);
            }
            groups.add(new Group(values, lines, words.toString()));
        }
        return groups;
    }
}
