package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.util.Optional;

/**
 * When a rung fires.
 *
 * @param time empty while a suspension without an end keeps it from being derived
 */
public record RungTime(Rung rung, Optional<Instant> time) {}
