package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;

/**
 * What parties agreed on (调解协议).
 *
 * @param number from 1 within the mediation
 * @param whole whether it settles the dispute; a partial one leaves the rest in mediation
 * @param text the agreement, or what the mediators noted of it (口头协议登记)
 * @param digest SHA-256 of the text, which is what is signed
 * @param terms by their numbers from 1, at most {@value #MOST_TERMS}
 * @param signatures in order; none of an oral one
 * @param effectTime when it came into effect; empty until then
 * @param dropped why it fell through before it was in effect
 * @param confirmation the last time a court was asked to confirm it
 */
public record Agreement(
    int number,
    AgreementForm form,
    boolean whole,
    ContentRef text,
    Digest digest,
    List<Term> terms,
    Instant time,
    List<Signature> signatures,
    Optional<Instant> effectTime,
    Optional<ContentRef> dropped,
    Optional<Confirmation> confirmation) {
  /** With {@value Parties#MOST} shares each, an entry of some 200 KB. */
  public static final int MOST_TERMS = 20;

  public Agreement {
    Objects.requireNonNull(form);
    Objects.requireNonNull(text);
    Objects.requireNonNull(digest);
    terms = List.copyOf(terms);
    Objects.requireNonNull(time);
    signatures = List.copyOf(signatures);
    Objects.requireNonNull(effectTime);
    Objects.requireNonNull(dropped);
    Objects.requireNonNull(confirmation);
  }

  /** Whether it counts: it did not fall through. */
  public boolean stands() {
    return dropped.isEmpty();
  }

  public boolean isInEffect() {
    return effectTime.isPresent();
  }

  /** Whether every term is performed; never so before it is in effect. */
  public boolean isPerformed() {
    return isInEffect() && terms.stream().allMatch(Term::isPerformed);
  }

  /** The term of that number; empty if none has it. */
  public Optional<Term> term(int wanted) {
    return wanted < 1 || wanted > terms.size()
        ? Optional.empty()
        : Optional.of(terms.get(wanted - 1));
  }

  public boolean isSignedBy(Signer signer) {
    return signatures.stream().anyMatch(signature -> signature.signer().equals(signer));
  }

  /** What all get by it, each share with its party. */
  public Stream<Share> shares() {
    return terms.stream().flatMap(term -> term.shares().stream());
  }

  Agreement sign(Signature signature) {
    var all = new ArrayList<>(signatures);
    all.add(signature);
    return with(terms, all, effectTime, dropped, confirmation);
  }

  Agreement effective(Instant now) {
    return with(terms, signatures, Optional.of(now), dropped, confirmation);
  }

  Agreement drop(ContentRef reason) {
    return with(terms, signatures, effectTime, Optional.of(reason), confirmation);
  }

  Agreement with(Confirmation asked) {
    return with(terms, signatures, effectTime, dropped, Optional.of(asked));
  }

  Agreement with(int term, UnaryOperator<Term> change) {
    var all = new ArrayList<>(terms);
    all.set(term - 1, change.apply(terms.get(term - 1)));
    return with(all, signatures, effectTime, dropped, confirmation);
  }

  private Agreement with(
      List<Term> terms,
      List<Signature> signatures,
      Optional<Instant> effectTime,
      Optional<ContentRef> dropped,
      Optional<Confirmation> confirmation) {
    return new Agreement(
        number,
        form,
        whole,
        text,
        digest,
        terms,
        time,
        signatures,
        effectTime,
        dropped,
        confirmation);
  }
}
