package org.gongkai.annualreport.shapes;

/** A way in which published reports have been found written. */
public interface Shape {
    String name();

    /** Writes the report in this shape; the same draw always writes the same bytes. */
    Written write(RandomReport report, Draw draw);
}
