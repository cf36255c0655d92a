// expect: DATA_RACE on Word.hash
// twin: EagerHash
// The cached hash of String style: harmless, but a data race by the book.
public final class BenignHash {
    static final class Word {
        private final String text;
        private int hash;

        Word(String text) {
            this.text = text;
        }

        @Override
        public int hashCode() {
            int h = hash;
            if (h == 0) {
                h = text.length() * 31;
                hash = h;
            }
            return h;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Word word && word.text.equals(text);
        }
    }

    public static void main(String[] args) throws Exception {
        Word word = new Word("monitor");
        Thread a = new Thread(word::hashCode);
        a.start();
        int mine = word.hashCode();
        a.join();
        assert mine == 217;
    }
}
