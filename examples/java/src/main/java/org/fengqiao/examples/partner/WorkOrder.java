package org.fengqiao.examples.partner;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of the file: a matter somebody reported, and what was answered where it was.
 *
 * @param line the line of the file it begins on, from 1
 * @param id the 12345 platform's own id, not empty
 * @param reportedAt when it was reported at its source
 * @param reply what the handling unit answers
 * @param repliedAt when it was answered at its source
 */
record WorkOrder(
    long line,
    String id,
    String subject,
    String text,
    Optional<Instant> reportedAt,
    Optional<String> reply,
    Optional<Instant> repliedAt) {}
