package org.fengqiao.domain.cases;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;

/**
 * Where the words of a report are kept. The reporter's name and phone stand apart from them, since
 * the one complained about never learns who complained.
 *
 * @param report subject, text and address
 * @param reporter name and phone
 * @param anonymous whether the reporter asked not to be known to those who handle the matter
 */
public record Words(ContentRef report, Optional<ContentRef> reporter, boolean anonymous) {
  public Words {
    Objects.requireNonNull(report);
    Objects.requireNonNull(reporter);
  }
}
