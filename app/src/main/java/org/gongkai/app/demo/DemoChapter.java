package org.gongkai.app.demo;

/**
 * A part of the demonstration, a bean of this package. Chapters are told in their order, each once: a chapter that finds what it
 * would make leaves it as it is. It acts through use cases, as the people concerned or as
 * {@link org.gongkai.app.visibility.SystemViewer#FOUNDING}.
 */
interface DemoChapter {
    /** The district is 0; what needs people and organs comes after. */
    int order();

    /** What the person at the terminal reads while it is told: 签报. */
    String title();

    /** How much of the whole story it is; 1 for what takes about a second. */
    default int weight() {
        return 1;
    }

    /** Makes what is missing. */
    void tell();
}
