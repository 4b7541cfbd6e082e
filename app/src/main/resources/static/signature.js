// A signature written with finger, pen or mouse becomes lines in a hidden field. Without this file people sign by their button alone.
(() => {
    'use strict';
    const LONGEST = 16000; // characters; the server takes no more
    const round = value => Math.round(value * 10) / 10;

    const prepare = pad => {
        const sheet = pad.querySelector('svg');
        const field = pad.querySelector('input');
        const again = pad.querySelector('button');
        let line = null;
        let points = [];

        const place = event => {
            const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(sheet.getScreenCTM().inverse());
            return [round(at.x), round(at.y)];
        };
        /** A curve through the middles between the points, which is how a pen runs. */
        const drawn = () => {
            const [first, ...rest] = points;
            let path = `M${first[0]} ${first[1]}`;
            if (rest.length === 0) {
                return path + `L${round(first[0] + 0.1)} ${first[1]}`;
            }
            rest.slice(0, -1).forEach(([x, y], i) => {
                const [nextX, nextY] = rest[i + 1];
                path += `Q${x} ${y} ${round((x + nextX) / 2)} ${round((y + nextY) / 2)}`;
            });
            const [x, y] = rest[rest.length - 1];
            return path + `L${x} ${y}`;
        };
        const keep = () => {
            field.value = [...sheet.querySelectorAll('path')].map(path => path.getAttribute('d')).join('');
            pad.classList.toggle('written', field.value !== '');
        };
        const end = () => {
            line = null;
            points = [];
            keep();
        };

        sheet.addEventListener('pointerdown', event => {
            if (!event.isPrimary || event.button !== 0 || field.value.length > LONGEST - 2000) {
                return;
            }
            event.preventDefault();
            sheet.setPointerCapture(event.pointerId);
            points = [place(event)];
            line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
            line.setAttribute('d', drawn());
            sheet.append(line);
            pad.classList.add('written');
        });
        sheet.addEventListener('pointermove', event => {
            if (line === null || !event.isPrimary) {
                return;
            }
            for (const each of event.getCoalescedEvents?.() ?? [event]) {
                const next = place(each);
                const last = points[points.length - 1];
                if (Math.hypot(next[0] - last[0], next[1] - last[1]) >= 1.5) {
                    points.push(next);
                }
            }
            const path = drawn();
            if (field.value.length + path.length < LONGEST) {
                line.setAttribute('d', path);
            }
        });
        for (const name of ['pointerup', 'pointercancel', 'lostpointercapture']) {
            sheet.addEventListener(name, () => line && end());
        }
        again.addEventListener('click', () => {
            sheet.querySelectorAll('path').forEach(path => path.remove());
            end();
        });
        keep();
    };

    document.querySelectorAll('[data-sign]').forEach(prepare);

    // the phrase that was chosen is where one's own words begin
    document.addEventListener('change', event => {
        const own = event.target.closest('.phrases')?.querySelector('textarea');
        if (own && event.target.matches('.own')) {
            own.focus();
        } else if (own && event.target.name === 'phrase' && (own.value === '' || own.dataset.from === own.value)) {
            own.value = own.dataset.from = event.target.value;
        }
    });
    // a sheet closes by the key that closes things, and the keyboard goes back to where it was opened
    document.addEventListener('keydown', event => {
        if (event.key === 'Escape' && document.querySelector('.drawer:target')) {
            const opener = document.querySelector(`[href="${location.hash}"]`);
            location.hash = 'matter';
            opener?.focus();
        }
    });
})();
