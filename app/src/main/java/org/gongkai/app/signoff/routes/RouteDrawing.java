package org.gongkai.app.signoff.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A route as a picture: the steps from top to bottom, people who are asked side by side on branches, the way back on the right.
 * Lengths are those of the picture's own grid.
 *
 * @param said the same in words, for whoever does not see the picture
 */
public record RouteDrawing(
        int width,
        int height,
        List<Box> boxes,
        List<String> ways,
        List<String> returns,
        List<Label> labels,
        String said) {
    public static final int WIDTH = 360;

    private static final int LEFT = 4;
    private static final int BODY = 292;
    private static final int GAP = 26;
    private static final int LINE = 22;
    private static final int ACROSS = 3;
    private static final int BETWEEN = 8;

    /** One frame with lines of text; {@code style} is {@code step}, {@code branch} or {@code empty}. */
    public record Box(int x, int y, int width, int height, String style, List<Label> lines) {}

    /** A line of text; {@code style} is {@code title}, {@code name}, {@code note} or {@code gap}. */
    public record Label(int x, int y, String style, String text) {}

    /** Draws the steps in their order. */
    public static RouteDrawing of(List<DrawnStep> steps) {
        var drawing = new Pen();
        for (DrawnStep step : steps) {
            drawing.step(step);
        }
        return drawing.finished(words(steps));
    }

    private static String words(List<DrawnStep> steps) {
        return steps.stream()
                .map(step -> step.title() + "：" + people(step))
                .collect(Collectors.joining("；然后", "", "。"));
    }

    private static String people(DrawnStep step) {
        String names = step.holders().stream().map(DrawnStep.Holder::name).collect(Collectors.joining("、"));
        return names + (step.rule().isBlank() ? "" : "（" + step.rule() + "）");
    }

    /** Where the next step goes. */
    private static final class Pen {
        private final List<Box> boxes = new ArrayList<>();
        private final List<String> ways = new ArrayList<>();
        private final List<String> returns = new ArrayList<>();
        private final List<Label> labels = new ArrayList<>();
        private final int middle = LEFT + BODY / 2;
        private int y = 4;
        private int firstMiddle;
        private boolean begun;

        void step(DrawnStep step) {
            if (begun) {
                ways.add("M" + middle + " " + y + "v" + (GAP - 2));
                y += GAP;
            }
            int top = y;
            if (step.parallel()) {
                branches(step);
            } else {
                single(step);
            }
            int half = top + 20;
            if (!begun) {
                firstMiddle = half;
            } else if (step.mayReturn()) {
                returns.add("M" + (LEFT + BODY + 2) + " " + half + "h36V" + firstMiddle + "h-32");
            }
            begun = true;
        }

        private void single(DrawnStep step) {
            DrawnStep.Holder holder = step.holders().getFirst();
            var lines = new ArrayList<Label>();
            int at = y + 26;
            lines.add(new Label(LEFT + 14, at, "title", step.title()));
            lines.add(new Label(
                    LEFT + 14, at += LINE, holder.empty() ? "gap" : "name", clipped(holder.name() + said(holder), 18)));
            for (String more : extras(step)) {
                lines.add(new Label(LEFT + 14, at += LINE - 2, "note", clipped(more, 20)));
            }
            int height = at - y + 12;
            boxes.add(new Box(LEFT, y, BODY, height, holder.empty() ? "empty" : "step", lines));
            y += height;
        }

        private static String said(DrawnStep.Holder holder) {
            return holder.note().isBlank() ? "" : "　" + holder.note();
        }

        /** Those who are asked at the same time stand side by side, between the line that parts and the line that joins. */
        private void branches(DrawnStep step) {
            int top = y;
            int at = y + 26;
            var lines = new ArrayList<Label>();
            lines.add(new Label(LEFT + 14, at, "title", step.title() + "（同时进行）"));
            for (String more : extras(step)) {
                lines.add(new Label(LEFT + 14, at += LINE - 2, "note", clipped(more, 20)));
            }
            int row = at + 14;
            int columns = Math.min(ACROSS, step.holders().size());
            int each = (BODY - 24 - (columns - 1) * BETWEEN) / columns;
            for (int i = 0; i < step.holders().size(); i++) {
                DrawnStep.Holder holder = step.holders().get(i);
                int x = LEFT + 12 + i % columns * (each + BETWEEN);
                int boxTop = row + i / columns * (54 + BETWEEN);
                int letters = each / 15;
                boxes.add(new Box(
                        x,
                        boxTop,
                        each,
                        54,
                        holder.empty() ? "empty" : "branch",
                        List.of(
                                new Label(
                                        x + 8,
                                        boxTop + 23,
                                        holder.empty() ? "gap" : "name",
                                        clipped(holder.name(), letters)),
                                new Label(x + 8, boxTop + 43, "note", clipped(holder.note(), letters)))));
            }
            int rows = Math.ceilDiv(step.holders().size(), columns);
            int foot = row + rows * (54 + BETWEEN);
            lines.add(new Label(LEFT + 14, foot + 16, "rule", step.rule() + "，转下一步"));
            int height = foot + 26 - top;
            boxes.addFirst(new Box(LEFT, top, BODY, height, "together", lines));
            y = top + height;
        }

        private static List<String> extras(DrawnStep step) {
            var extras = new ArrayList<String>();
            if (!step.limit().isBlank()) {
                extras.add(step.limit() + (step.deputy().isBlank() ? "" : "，" + step.deputy()));
            } else if (!step.deputy().isBlank()) {
                extras.add(step.deputy());
            }
            return extras;
        }

        private static String clipped(String text, int letters) {
            return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
        }

        RouteDrawing finished(String said) {
            if (!returns.isEmpty()) {
                labels.add(new Label(LEFT + BODY + 8, firstMiddle - 8, "note", "可退回"));
            }
            return new RouteDrawing(
                    WIDTH,
                    y + 4,
                    List.copyOf(boxes),
                    List.copyOf(ways),
                    List.copyOf(returns),
                    List.copyOf(labels),
                    said);
        }
    }
}
