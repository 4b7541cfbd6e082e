package org.gongkai.law;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a type as the place where an article is put into code. {@code docs/law/index.md} is generated from these marks. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Cites.All.class)
public @interface Cites {
    Instrument in();

    /** Article; 0 for the instrument as a whole. */
    int article() default 0;

    /** 款; 0 for the whole article. */
    int paragraph() default 0;

    /** Several marks on one type. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        Cites[] value();
    }
}
