package org.fengqiao.domain.people;

import java.time.Instant;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;

/** What is decided about an officer. Name and phone stand in the content. */
public sealed interface OfficerFact extends Fact {
  /** The officer was entered. */
  record OfficerCreated(OfficerId id, ContentRef details, Instant time) implements OfficerFact {}

  /** The officer was given a post, for the first time. */
  record PostGiven(PostId post) implements OfficerFact {}
}
