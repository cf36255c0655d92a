/** Move particles, whose places and speeds are fields. */
public final class Fields {
    private static final class Particle {
        private double x;
        private double y;
        private double speedX;
        private double speedY;

        private void move() {
            x += speedX;
            y += speedY;
            if (x < 0 || x > 100) {
                speedX = -speedX;
            }
            if (y < 0 || y > 100) {
                speedY = -speedY;
            }
        }
    }

    public static void main(String[] args) {
        Particle[] particles = new Particle[200];
        for (int i = 0; i < particles.length; i++) {
            particles[i] = new Particle();
            particles[i].speedX = i * 0.01;
            particles[i].speedY = i * 0.02;
        }
        for (int round = 0; round < 2_000; round++) {
            for (Particle particle : particles) {
                particle.move();
            }
        }
    }
}
