package org.fengqiao.application.cases.reviews;

import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.reviews.ProgressReview;

/** Joins progress reviews with their words, for delivery. */
public final class ReviewViews {
  private final Contents contents;

  @Inject
  public ReviewViews(Contents contents) {
    this.contents = contents;
  }

  /** One review. */
  public ReviewView of(Loaded<ProgressReview> loaded) {
    var found = contents.findAll(words(loaded.aggregate()).map(ContentRef::id).toList());
    return new ReviewView(loaded, found);
  }

  private static Stream<ContentRef> words(ProgressReview review) {
    return Stream.concat(
        review.instructions().stream().map(ProgressReview.Instruction::words),
        review.conclusion().stream().map(ProgressReview.Conclusion::words));
  }
}
