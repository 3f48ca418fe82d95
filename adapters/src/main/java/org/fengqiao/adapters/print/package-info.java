/** Sheets of QR codes to be printed: symbols by ZXing, SVG as text, PNG with outlines of fonts. */
@NullMarked
package org.fengqiao.adapters.print;

import org.jspecify.annotations.NullMarked;
