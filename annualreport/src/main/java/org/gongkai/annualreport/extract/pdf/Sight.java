package org.gongkai.annualreport.extract.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page as a reader sees it: cropped, and turned by quarters. From the page's own places, which the file gives from the bottom,
 * to places from the top left.
 *
 * @param turns by how many quarters to the right it is turned, 0 to 3
 */
record Sight(float originX, float originY, float width, float height, int turns) {
    static Sight of(PDPage page) {
        PDRectangle box = page.getCropBox();
        int turns = Math.floorMod(page.getRotation(), 360) / 90;
        boolean upright = turns % 2 == 0;
        return new Sight(
                box.getLowerLeftX(),
                box.getLowerLeftY(),
                upright ? box.getWidth() : box.getHeight(),
                upright ? box.getHeight() : box.getWidth(),
                turns);
    }

    float x(float x, float y) {
        return switch (turns) {
            case 0 -> x - originX;
            case 1 -> y - originY;
            case 2 -> width - (x - originX);
            default -> width - (y - originY);
        };
    }

    float y(float x, float y) {
        return switch (turns) {
            case 0 -> height - (y - originY);
            case 1 -> x - originX;
            case 2 -> y - originY;
            default -> height - (x - originX);
        };
    }

    /** How far a way on the page goes to the right. */
    float alongX(float x, float y) {
        return switch (turns) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> -x;
            default -> -y;
        };
    }

    /** How far a way on the page goes down. */
    float alongY(float x, float y) {
        return switch (turns) {
            case 0 -> -y;
            case 1 -> x;
            case 2 -> y;
            default -> -x;
        };
    }
}
