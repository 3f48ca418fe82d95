package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.fengqiao.application.Ids;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;

/** The words people write on visits and projects, which stand in contents. */
public final class Words {
  private static final String WORDS = "words";
  private static final int LONGEST = 2_000;

  private final Ids ids;
  private final Contents contents;

  @Inject
  public Words(Ids ids, Contents contents) {
    this.ids = ids;
    this.contents = contents;
  }

  /**
   * The words, checked.
   *
   * @throws Refusal INVALID_FIELD unless they are 1 to 2,000 characters
   */
  static String checked(String field, String words) {
    return Text.required(field, words, LONGEST);
  }

  /** A content that holds them. */
  Content content(String words) {
    return new Content(
        new ContentId(ids.next()), ids.random(Content.SALT_BYTES), Map.of(WORDS, words));
  }

  /** What contents say, which are read at once; empty for one that was erased. */
  Function<ContentRef, String> read(Collection<ContentRef> refs) {
    var kept = contents.find(refs.stream().map(ContentRef::id).toList());
    return ref ->
        kept.containsKey(ref.id()) ? kept.get(ref.id()).fields().getOrDefault(WORDS, "") : "";
  }
}
