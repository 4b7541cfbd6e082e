package org.gongkai.app.signoff;

/** Where a sign-off stands. Steps are places in its route; a round is counted up each time a step is entered. */
public sealed interface State {
    /** 起草: nobody but the drafter has it. */
    record Drafting() implements State {}

    /** 审签中: waits for persons at a step before or at the signing. */
    record UnderWay(int step, int round) implements State {}

    /** 已签发: the content is frozen; waits at a step after the signing. */
    record Signed(int step, int round) implements State {}

    /** 已退回: the drafter has it again, with an opinion. */
    record Returned() implements State {}

    /** 已撤回: taken back by the drafter before anybody had read it. */
    record Recalled() implements State {}

    /** 已印发: the end. */
    record Issued() implements State {}

    /** 已办结: the end. */
    record Filed() implements State {}

    /** 已作废: given up by the drafter; the end. */
    record Withdrawn() implements State {}

    /** Whether the drafter may change the content. */
    default boolean editable() {
        return this instanceof Drafting || this instanceof Returned || this instanceof Recalled;
    }

    default boolean finished() {
        return this instanceof Issued || this instanceof Filed || this instanceof Withdrawn;
    }

    /** Whether the content can never change again, unless the signer takes the signature back. */
    default boolean frozen() {
        return this instanceof Signed || this instanceof Issued || this instanceof Filed;
    }

    /** In the words of the office, e.g. 会签中. */
    default String words(Route route) {
        return switch (this) {
            case Drafting d -> "起草中";
            case UnderWay(int step, int round) -> "待" + route.step(step).name();
            case Signed(int step, int round) -> "已签发，待" + route.step(step).name();
            case Returned r -> "已退回";
            case Recalled r -> "已撤回";
            case Issued i -> "已印发";
            case Filed f -> "已办结";
            case Withdrawn w -> "已作废";
        };
    }
}
