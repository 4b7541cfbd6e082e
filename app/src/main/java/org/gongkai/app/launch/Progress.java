package org.gongkai.app.launch;

/**
 * Long work before the first page, as the person at the terminal sees it: a bar that fills where the terminal can redraw a line, a
 * line a step elsewhere.
 */
public final class Progress {
    private static final int WIDTH = 24;

    private final boolean redraws;
    private String last = "";

    public Progress() {
        var console = System.console();
        redraws = console != null && console.isTerminal();
    }

    /**
     * Says how far the whole is.
     *
     * @param title what is being done: 行政许可
     * @param percent of the whole, 0 to 100
     */
    public synchronized void show(String title, int percent) {
        if (redraws) {
            int full = WIDTH * percent / 100;
            Terminal.redraw("正在准备演示区 " + "█".repeat(full) + "░".repeat(WIDTH - full) + " " + percent + "% " + title);
        } else if (!title.equals(last)) {
            Terminal.say("正在准备演示区 " + percent + "% " + title);
        }
        last = title;
    }

    /** The work is done; what is said next begins on a line of its own. */
    public synchronized void done() {
        if (redraws && !last.isEmpty()) {
            Terminal.redraw("");
        }
    }
}
