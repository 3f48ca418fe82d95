package org.fengqiao.domain.policies;

import java.util.Set;

/**
 * What may be attached to a report (附件限制). The files are kept elsewhere, so their sizes and types
 * are what the report says they are.
 *
 * @param most how many one report may have; 0 to {@link #MOST}
 * @param largestBytes the most bytes of one; 1 to 10^12
 * @param mediaTypes 1 to 50, lower case: one type as {@code image/jpeg}, or a whole kind as {@code
 *     image/*}
 */
public record AttachmentRule(int most, long largestBytes, Set<String> mediaTypes) {
  /** No pack lets a report have more. */
  public static final int MOST = 100;

  private static final long MOST_BYTES = 1_000_000_000_000L;

  /** Where the pack is silent, and where there is none: what a phone takes, and documents. */
  public static final AttachmentRule DEFAULT =
      new AttachmentRule(
          20, 200L << 20, Set.of("image/*", "video/*", "audio/*", "application/pdf", "text/plain"));

  public AttachmentRule {
    var problems = new Problems();
    if (most < 0 || most > MOST) {
      problems.add("most", "is 0 to " + MOST);
    }
    if (largestBytes < 1 || largestBytes > MOST_BYTES) {
      problems.add("largest_bytes", "is 1 to " + MOST_BYTES);
    }
    mediaTypes = MediaTypes.checked(mediaTypes, 1, problems);
    problems.refuseIfAny();
  }

  /** Whether a file of that media type may be attached. */
  public boolean allows(String mediaType) {
    return MediaTypes.match(mediaTypes, mediaType);
  }
}
