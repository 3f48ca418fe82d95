package org.fengqiao.domain.clocks;

import java.time.Instant;

/**
 * A rung whose time has come and that has not fired.
 *
 * @param explainedTime when it was due to fire
 * @param late whether firing it now is later than {@link ClockFace#PUNCTUAL} after that
 */
public record DueRung(Rung rung, Instant explainedTime, boolean late) {}
