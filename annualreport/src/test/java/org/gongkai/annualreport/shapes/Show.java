package org.gongkai.annualreport.shapes;

/** Prints one report in one shape, to be looked at: {@code Show SHAPE SEED}. */
final class Show {
    private Show() {}

    public static void main(String[] args) {
        long seed = Long.parseLong(args[1]);
        Shape shape = TextShape.valueOf(args[0]);
        System.out.println(shape.write(RandomReport.draw(seed), new Draw(seed)).text());
    }
}
