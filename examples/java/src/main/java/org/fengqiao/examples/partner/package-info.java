/**
 * A partner of Fengqiao in Java, to copy from: it knows the public contract and nothing else of the
 * system. Start reading at {@code Main}, then {@code ReportStream} and {@code CaseWatch}.
 */
package org.fengqiao.examples.partner;
