package dev.interleave.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Render an author's Markdown as HTML.
 *
 * <p>Guarantees that raw HTML is shown as text, that links and images lead nowhere by a script, and that headings stay below
 * {@code level} so that the page keeps one outline. Java in fences is coloured; what may be wider than the page scrolls and
 * can be reached by keyboard.
 */
final class Markdown {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .nodeRendererFactory(ScrollingBlocks::new) // before the extensions: the first that knows a node renders it
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto")))
            .build();

    private Markdown() {}

    /**
     * Render {@code text}.
     *
     * @param level level of the highest heading, 2 to 6
     * @param pictures where relative addresses of pictures start, ending in {@code /}
     */
    static String render(String text, int level, String pictures) {
        Node document = PARSER.parse(text);
        document.accept(new Placement(level - highestHeading(document), pictures));
        return RENDERER.render(document);
    }

    private static int highestHeading(Node document) {
        var highest = new AbstractVisitor() {
            int level = 6;

            @Override
            public void visit(Heading heading) {
                level = Math.min(level, heading.getLevel());
            }
        };
        document.accept(highest);
        return highest.level;
    }

    /** Move headings below the page's own and relative pictures to where they are served. */
    private static final class Placement extends AbstractVisitor {
        private final int shift;
        private final String pictures;

        Placement(int shift, String pictures) {
            this.shift = shift;
            this.pictures = pictures;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.clamp(heading.getLevel() + shift, 2, 6));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            if (relative(image.getDestination())) {
                image.setDestination(pictures + image.getDestination().replaceFirst("^(\\./)+", ""));
            }
            visitChildren(image);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
        }

        private static boolean relative(String destination) {
            return !destination.startsWith("/") && !destination.startsWith("#") && !destination.contains(":");
        }
    }

    /** Write code and tables in boxes that scroll by themselves. */
    private static final class ScrollingBlocks implements NodeRenderer {
        private static final Map<String, String> FOCUSABLE = Map.of("tabindex", "0");
        // In order, which Map.of does not keep: the same Markdown always gives the same HTML.
        private static final Map<String, String> SCROLLING = new TreeMap<>(Map.of("class", "scroll", "tabindex", "0"));

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        ScrollingBlocks(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class, IndentedCodeBlock.class, TableBlock.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case FencedCodeBlock code -> renderCode(code.getLiteral(), code.getInfo());
                case IndentedCodeBlock code -> renderCode(code.getLiteral(), null);
                default -> renderTable(node);
            }
        }

        private void renderCode(String literal, @Nullable String language) {
            html.line();
            html.tag("pre", FOCUSABLE);
            html.tag("code");
            String text = literal.stripTrailing();
            if (language != null && language.strip().equals("java")) {
                html.raw(String.join("\n", JavaColours.colour(text).lines()));
            } else {
                html.text(text);
            }
            html.tag("/code");
            html.tag("/pre");
            html.line();
        }

        private void renderTable(Node table) {
            html.line();
            html.tag("div", SCROLLING);
            html.tag("table");
            for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
                context.render(part);
            }
            html.tag("/table");
            html.tag("/div");
            html.line();
        }
    }
}
